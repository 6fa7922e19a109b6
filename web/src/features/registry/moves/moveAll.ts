import { uuid7 } from '@/shared/uuid';

/** Where to: behind a door as a new household, or into one that is there. */
export type Target = { dwellingId: string } | { householdId: string };

export interface Move {
  id: string;
  personId: string;
  target: Target;
  reason: string;
}

/** Sends one person's move; answers the household that the person then belongs to. */
type Send = (move: Move) => Promise<string>;

/**
 * Moves people together: behind a door the first one founds the household and the others join it. What the
 * server took is kept, so that going on after a failure sends nothing twice; another target starts anew.
 */
export class TogetherMove {
  private readonly ids = new Map<string, string>();
  private readonly moved = new Set<string>();
  private key = '';
  private founded: string | null = null;

  constructor(private readonly send: Send) {}

  async move(personIds: string[], target: Target, reason: string): Promise<number> {
    this.begin(JSON.stringify([target, reason]));
    for (const personId of personIds) {
      if (!this.moved.has(personId)) {
        const to = this.founded ? { householdId: this.founded } : target;
        this.founded = await this.send({ id: this.idOf(personId), personId, target: to, reason });
        this.moved.add(personId);
      }
    }
    return personIds.length;
  }

  get done(): number {
    return this.moved.size;
  }

  private begin(key: string): void {
    if (key !== this.key) {
      this.key = key;
      this.founded = null;
      this.ids.clear();
      this.moved.clear();
    }
  }

  private idOf(personId: string): string {
    const id = this.ids.get(personId) ?? uuid7();
    this.ids.set(personId, id);
    return id;
  }
}
