/** What of a document an editor shows; lines are zero-based, the last one may be cut by the editor's edge. */
export interface View {
  readonly firstVisible: number;
  readonly lastVisible: number;
  readonly lineCount: number;
}

/** How an editor follows a log that grows. */
export interface FollowState {
  /** The view goes on with the end. False after somebody scrolled up, until the end is in sight again. */
  readonly atEnd: boolean;
  readonly firstVisible: number;
}

export const startFollowing = ({ firstVisible }: View): FollowState => ({ atEnd: true, firstVisible });

/**
 * After the visible lines changed. Growth never moves the first visible line up: if that went up and the end is out of sight,
 * somebody scrolled. The end also goes out of sight when the log grows faster than the view follows; that is no reason to stop.
 */
export function afterScroll(state: FollowState, view: View): FollowState {
  const movedUp = view.firstVisible < state.firstVisible;
  return { atEnd: isEndVisible(view) || (state.atEnd && !movedUp), firstVisible: view.firstVisible };
}

/** The last line is empty in a log that ends in a line break: the one before it will do. */
export const isEndVisible = ({ lastVisible, lineCount }: View): boolean => lastVisible >= lineCount - 2;
