// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Me, Permission } from '@/shared/session';
import { features } from '../features';
import { currentEntry, entriesFor, grouped } from './navigation';

function anyoneWith(...permissions: Permission[]): Me {
  return { accountId: 'a', displayName: 'n', login: null, personId: null, grants: [], permissions };
}

const pathsFor = (...permissions: Permission[]) =>
  entriesFor(features, anyoneWith(...permissions)).map((entry) => entry.path);

describe('navigation', () => {
  it('is empty for somebody who may do nothing', () => {
    expect(pathsFor()).toEqual([]);
  });

  it('shows the accounts to administrators alone', () => {
    expect(pathsFor('ACCOUNTS_MANAGE')).toContain('/accounts');
    expect(pathsFor('AREAS_READ', 'PEOPLE_READ', 'APPROVALS_READ')).not.toContain('/accounts');
  });

  it('marks the entry that a page lies under', () => {
    const entries = entriesFor(features, anyoneWith('AREAS_READ', 'APPROVALS_READ'));
    expect(currentEntry(entries, '/approvals/0198')?.path).toBe('/approvals');
    expect(currentEntry(entries, '/people/0198')?.path).toBe('/search');
    expect(currentEntry(entries, '/approvalsx')).toBeNull();
  });
});

describe('the side of the page', () => {
  const groups = (...permissions: Permission[]) =>
    grouped(entriesFor(features, anyoneWith(...permissions))).map(({ group }) => group);

  it('has no headings where there is little', () => {
    expect(groups('SPECIMENS_TAKE')).toEqual([null]);
  });

  it('shows much under what it is about, each entry once', () => {
    const permissions: Permission[] = [
      'DUTY_READ',
      'ROUNDS_READ',
      'RESULTS_READ',
      'AREAS_READ',
      'NOTICES_ANSWER',
    ];
    expect(groups(...permissions)).toEqual(['own', 'forces', 'testing', 'city']);
    const entries = entriesFor(features, anyoneWith(...permissions));
    expect(grouped(entries).flatMap((each) => each.entries)).toHaveLength(entries.length);
  });
});
