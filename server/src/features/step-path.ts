/** Leads from a group to what is in it, in names on one line. */
const INTO = " › ";

/** `Install Operating System › Partition`. @param names of the groups, outermost first, and of the step */
export const joinedPath = (names: readonly string[]): string => names.join(INTO);
