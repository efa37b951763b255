/** How a text report is drawn. */
export interface TextStyle {
  readonly colors: TextColors;
  /** Columns to wrap prose at; infinite for a file. */
  readonly width: number;
}

type Paint = (text: string) => string;

export interface TextColors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;

/** For a file: no colours, no wrapping. */
export const plainStyle: TextStyle = {
  colors: { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain },
  width: Number.POSITIVE_INFINITY,
};
