import { describe, expect, it } from 'vitest';
import { groupsOf, leading, matching } from './groups';
import type { Contact, Reason } from './queries';

function reason(kind: Reason['reason'], suggestedClass: Reason['suggestedClass'], evidence: string): Reason {
  return {
    exposureId: evidence,
    reason: kind,
    evidenceId: evidence,
    evidence,
    start: '2021-07-26T00:00:00Z',
    end: null,
    suggestedClass,
    rule: 'any',
    ruleText: 'any',
    edition: 'NCP-8',
  };
}

function contact(personId: string, suggestedClass: Contact['suggestedClass'], ...reasons: Reason[]): Contact {
  return {
    personId,
    person: null,
    areaId: `area of ${personId}`,
    areaName: null,
    suggestedClass,
    awaitingAssessment: suggestedClass === 'GENERAL',
    reasons,
  };
}

const wife = contact('wife', 'CLOSE', reason('HOUSEHOLD', 'CLOSE', 'home'));
const neighbour = contact('neighbour', 'GENERAL', reason('ENTRANCE', 'GENERAL', 'stairs'));
const seated = contact(
  'seated',
  'CLOSE',
  reason('ENTRANCE', 'GENERAL', 'stairs'),
  reason('GATHERING', 'CLOSE', 'theatre'),
);

describe('groups of contacts', () => {
  it('list each contact once, under the reason that makes its class', () => {
    expect(leading(seated).reason).toBe('GATHERING');
    expect(
      groupsOf([neighbour, seated, wife]).map((group) => [
        group.evidence,
        group.contacts.map((each) => each.personId),
      ]),
    ).toEqual([
      ['home', ['wife']],
      ['theatre', ['seated']],
      ['stairs', ['neighbour']],
    ]);
  });

  it('are narrowed by class, by any of the reasons, and by area', () => {
    const all = [wife, neighbour, seated];
    const any = { suggestedClass: 'ALL', reason: 'ALL', areaId: null } as const;
    expect(matching(all, { ...any, suggestedClass: 'GENERAL' })).toEqual([neighbour]);
    expect(matching(all, { ...any, reason: 'ENTRANCE' })).toEqual([neighbour, seated]);
    expect(matching(all, { ...any, areaId: 'area of wife' })).toEqual([wife]);
    expect(matching(all, any)).toEqual(all);
  });
});
