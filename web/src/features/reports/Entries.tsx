import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useCounted, worded, type Bulletin } from './figures';

type Entry = Bulletin['entries'][number];

/** Every assignment of the bulletin with its own count. */
export function Entries({ entries }: { entries: Entry[] }) {
  const { t, language } = useTexts('reports');
  const counted = useCounted();
  const columns: Column<Entry>[] = [
    {
      key: 'organization',
      title: t('organization'),
      render: (entry) => (
        <Link to={paths.assignment(entry.assignmentId)}>
          {entry.reference} {worded(entry.organization, language)}
        </Link>
      ),
    },
    {
      key: 'area',
      title: t('area'),
      render: (entry) => <span className="whole-words">{worded(entry.area, language)}</span>,
    },
    { key: 'task', title: t('task'), render: (entry) => worded(entry.task, language) },
    {
      key: 'people',
      title: t('people'),
      number: true,
      render: (entry) => <span className="whole-words">{counted(entry.count)}</span>,
    },
  ];
  return (
    <Rows
      label={t('entries')}
      rows={entries}
      columns={columns}
      rowKey={(entry) => entry.assignmentId}
      pageSize={Infinity}
      printed
    />
  );
}
