import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/session';
import { changeOfRoles } from './changeOfRoles';

const grant = (id: string): Me['grants'][number] => ({
  id,
  role: 'TRACER',
  areaId: 'a',
  areaName: '永定区',
  organizationId: null,
  organizationName: null,
  end: null,
});

describe('a change of roles', () => {
  it('is none when the same roles are in force, in whatever order', () => {
    expect(changeOfRoles([grant('1'), grant('2')], ['2', '1'])).toBeNull();
  });

  it('names the roles that were lost', () => {
    expect(changeOfRoles([grant('1'), grant('2')], ['2'])?.lost.map(({ id }) => id)).toEqual(['1']);
    expect(changeOfRoles([grant('1')], [])?.lost).toHaveLength(1);
  });

  it('is one too when a role was gained', () => {
    expect(changeOfRoles([grant('1')], ['1', '2'])).toEqual({ lost: [] });
  });
});
