/** Who told it, for the rows that are written once. */
type Told = { personId: string; person: string; at: Date };

/** What a step of a campaign writes; what it does not mention stays. `task: null` takes a task out of the plan. */
export type CampaignRow = {
  set?: {
    basis?: string;
    goal?: string;
    startsOn?: Date;
    endsOn?: Date;
    leadUnitId?: string;
    returnWords?: string;
    deployedAt?: Date;
    deployedBy?: string;
    noticedAt?: Date;
    startedAt?: Date;
    summary?: string;
    summarisedAt?: Date;
    summarisedBy?: string;
  };
  task?: { unitId: string; task: string | null; at: Date };
  staffing?: Told & { unitId: string; officers: number; contact: string; phone: string; people: string };
  result?: Told & {
    unitId: string;
    on: Date;
    revision: number;
    checks: number;
    problems: number;
    cases: number;
    words: string;
  };
};
