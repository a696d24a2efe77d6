/** A number with the address of the list it counts, as the board's query makes it. */
export type FigureView = { count: number; href: string };

/** Duties that fell due and those kept in time. */
export type RateView = { due: FigureView; kept: FigureView };

/** One line of figures. */
export type LineView = { open: FigureView; overdue: FigureView; soon: FigureView; rate: RateView };
