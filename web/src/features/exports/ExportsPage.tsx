import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useWords } from '@/shared/words';
import { AskDialog } from './AskDialog';
import { ExportState } from './ExportState';
import { exportsQuery, type Export } from './queries';

/** Lists that were taken along, or are asked for. */
export function ExportsPage() {
  const { t } = useTexts('exports');
  const mayAsk = useMay('EXPORTS_REQUEST');
  const [asking, setAsking] = useState(false);
  const columns = useColumns();
  const query = useQuery(exportsQuery);
  return (
    <Page
      title={t('nav')}
      lead={t('lead')}
      actions={
        mayAsk && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('ask')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(exports) => (
          <Rows
            label={t('nav')}
            rows={exports}
            columns={columns}
            rowKey={(each) => each.id}
            empty={<Empty title={t('empty')} />}
          />
        )}
      </Loaded>
      {asking && (
        <AskDialog
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Export>[] {
  const { t, language } = useTexts('exports');
  const word = useWords();
  return [
    {
      key: 'what',
      title: t('what'),
      render: (each) => (
        <>
          <strong>{each.subjectName}</strong> <span className="quiet">{t(`kind.${each.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'people',
      title: t('people'),
      number: true,
      render: (each) =>
        each.kind === 'ROSTER' ? t('shifts', { count: each.people }) : count(each.people, language),
    },
    {
      key: 'reason',
      title: t('reason'),
      render: (each) => (
        <>
          {each.reason} <span className="quiet">{word(`purpose.${each.purpose}`)}</span>
        </>
      ),
    },
    {
      key: 'who',
      title: t('who'),
      render: (each) => (
        <>
          {each.requestedByName}{' '}
          <span className="quiet whole-words">{instant(each.requestedAt, language)}</span>
        </>
      ),
    },
    { key: 'state', title: t('state'), render: (each) => <ExportState value={each} /> },
  ];
}
