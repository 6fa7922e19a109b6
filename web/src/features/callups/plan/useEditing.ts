import { useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { planKey, type Edit, type PlanView, type Version } from '../queries';

export interface Editing {
  edit: (edit: Edit) => void;
  undo: () => void;
  pending: boolean;
  error: unknown;
}

const NOTHING: Omit<Edit, 'kind'> = {
  point: null,
  entrance: null,
  lane: null,
  from: null,
  to: null,
  number: null,
  longitude: null,
  latitude: null,
  text: null,
  beside: null,
};

export function editOf(kind: Edit['kind'], parts: Partial<Edit>): Edit {
  return { ...NOTHING, ...parts, kind };
}

/** Changes by hand: each is a version of its own, shown as soon as it stands. */
export function useEditing({ plan }: PlanView, version: Version): Editing {
  const queries = useQueryClient();
  const shown = (view: PlanView) => {
    queries.setQueryData(planKey(plan.id), view);
  };
  const params = { path: { planId: plan.id } };
  const editing = useSubmission(
    (id, input: { fromVersionId: string; edit: Edit }) =>
      body(api.POST('/api/callups/{planId}/edits', { params, body: { id, ...input } })),
    { onDone: shown },
  );
  const undoing = useSubmission(
    (id, input: { fromVersionId: string }) =>
      body(api.POST('/api/callups/{planId}/undo', { params, body: { id, ...input } })),
    { onDone: shown },
  );
  return {
    edit: (edit) => {
      editing.mutate({ fromVersionId: version.id, edit });
    },
    undo: () => {
      undoing.mutate({ fromVersionId: version.id });
    },
    pending: editing.isPending || undoing.isPending,
    error: editing.error ?? undoing.error,
  };
}
