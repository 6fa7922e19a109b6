import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveAs } from '@/shared/files/download';
import { useTexts } from '@/shared/i18n';
import { useSkillWords } from '../useSkillWords';
import { useWorded } from '../worded';
import { csv } from './csv';
import { seatsOf } from './model';
import { draftQuery, type DraftLine, type Roster } from './queries';
import { seatRows } from './seatRows';
import type { Names } from './useNames';

const COLUMNS = ['date', 'start', 'end', 'post', 'skill', 'name', 'organization'] as const;

interface Props {
  roster: Roster;
  draft: DraftLine;
  names: Names;
}

/** The roster in sight as a table for a spreadsheet: names as they are shown, and nothing that the page does not hold. */
export function ExportButton({ roster, draft, names }: Props) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const skill = useSkillWords();
  const { data } = useQuery(draftQuery(roster.plan.id, draft.id));
  const save = (holders: number[]) => {
    const of = new Map(names.people?.map(({ index, organizationId }) => [index, organizationId]));
    const rows = seatRows(seatsOf(roster), holders, {
      post: (post) => words(roster.posts[post]?.name),
      skill: (code) => (code === null ? t('rules.anybody') : skill(code)),
      person: names.name,
      organization: (person) => roster.organizations.find(({ id }) => id === of.get(person))?.name ?? '',
      nobody: t('day.nobody'),
    });
    const text = csv([COLUMNS.map((column) => t(`export.${column}`)), ...rows]);
    saveAs(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName(roster.plan.title)}.csv`);
  };
  return (
    <Button
      disabled={!data}
      onClick={() => {
        if (data) {
          save(data.holders);
        }
      }}
    >
      {t('roster.export')}
    </Button>
  );
}

/** Without what a file's name must not hold. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, ' ').trim();
}
