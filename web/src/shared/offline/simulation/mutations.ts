/** Faults put in on purpose, each of which some seed must find: else the simulation proves nothing. */
export interface Mutations {
  /** The disk says "durable" before it is. */
  acknowledgesEarly?: boolean;
  /** The server does not look whether it has a record already. */
  keepsTwice?: boolean;
  /** The device takes a request that got no answer for one that was done. */
  trustsSilence?: boolean;
  /** The server answers before it commits, and then dies. */
  answersEarly?: boolean;
  /** A measured offset is not used. */
  ignoresOffset?: boolean;
  /** The device believes the server's count to be its own, though a copy of it may have sent those. */
  believesCount?: boolean;
  /** A phone with a forgotten PIN is emptied before the server says that it has what was on it. */
  emptiesEarly?: boolean;
}
