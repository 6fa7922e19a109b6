import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Reasons } from '@/shared/files/Reasons';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { missing, told } from './mapping';
import { previewQuery, type Kind, type Mapping, type PreviewRow as Row } from './queries';

/** The first rows as they would be understood, with what is wrong in them. */
export function PreviewRows({ importId, kind, mapping }: { importId: string; kind: Kind; mapping: Mapping }) {
  const { t, language } = useTexts('imports');
  const query = useQuery({ ...previewQuery(importId, mapping), placeholderData: keepPreviousData });
  const used = kind.columns.filter((column) => mapping[column.key] !== undefined);
  return (
    <Loaded query={query}>
      {(rows) => (
        <Rows
          label={t('preview.title')}
          rows={rows}
          rowKey={(row) => String(row.rowNumber)}
          columns={[
            { key: 'row', title: t('row'), render: (row) => t('rowNumber', { row: row.rowNumber }) },
            {
              key: 'reasons',
              title: t('preview.verdict'),
              render: (row) => <Verdict reasons={told(row.reasons, kind, mapping)} {...{ kind, mapping }} />,
            },
            ...used.map((column) => ({
              key: column.key,
              title: column[language],
              render: (row: (typeof rows)[number]) => row.cells[column.key] ?? '–',
            })),
          ]}
        />
      )}
    </Loaded>
  );
}

function Verdict({ reasons, kind, mapping }: { reasons: Row['reasons']; kind: Kind; mapping: Mapping }) {
  const { t, language } = useTexts('imports');
  if (reasons.length > 0) {
    return (
      <Reasons
        reasons={reasons}
        field={(key) => kind.columns.find((column) => column.key === key)?.[language]}
      />
    );
  }
  return missing(kind, mapping).length > 0 ? (
    <span className="quiet">{t('preview.unmatched')}</span>
  ) : (
    <Tag color="green">{t('preview.good')}</Tag>
  );
}
