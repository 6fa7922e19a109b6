import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { boxesQuery, laboratoriesQuery, lateQuery, type Box } from '../queries';
import { BoxTag } from './BoxTag';
import '../specimens.css';

/** Boxes of the last week; those that are late stand first. */
export function ShippingPage() {
  const { t } = useTexts('specimens');
  const boxes = useQuery(boxesQuery);
  const late = useQuery(lateQuery);
  const columns = useColumns();
  return (
    <Page title={t('nav.boxes')} lead={t('shipping.lead')}>
      {late.data && late.data.length > 0 && (
        <Section title={t('shipping.late', { count: late.data.length })}>
          <p className="urgent">{t('shipping.late.todo')}</p>
          <Rows label={t('shipping.lateTitle')} rows={late.data} columns={columns} rowKey={({ id }) => id} />
        </Section>
      )}
      <Loaded query={boxes}>
        {({ boxes: shown, more }) => (
          <>
            <Rows
              label={t('nav.boxes')}
              rows={shown}
              columns={columns}
              rowKey={({ id }) => id}
              empty={<Empty title={t('shipping.none')}>{t('shipping.none.why')}</Empty>}
            />
            {more && <p className="quiet">{t('desks.more')}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Box>[] {
  const { t, language } = useTexts('specimens');
  const laboratories = useQuery(laboratoriesQuery);
  const named = (id?: string | null) => {
    const found = laboratories.data?.find(({ laboratory }) => laboratory.id === id)?.laboratory.name;
    return found ? (found[language] ?? found.zh) : t(id ? 'shipping.elsewhere' : 'shipping.nowhere');
  };
  return [
    {
      key: 'code',
      title: t('shipping.box'),
      render: ({ id, code }) => (
        <Link className="mono" to={paths.box(id)}>
          {code || t('shipping.noCode')}
        </Link>
      ),
    },
    { key: 'state', title: t('tubes.state'), render: (box) => <BoxTag box={box} /> },
    { key: 'tubes', title: t('shipping.tubes'), number: true, render: ({ tubes }) => tubes },
    { key: 'arrived', title: t('shipping.arrived'), number: true, render: ({ arrived }) => arrived },
    { key: 'laboratory', title: t('tubes.laboratory'), render: ({ laboratoryId }) => named(laboratoryId) },
    {
      key: 'due',
      title: t('shipping.due'),
      render: ({ dueAt }) => (dueAt ? <span className="whole-words">{instant(dueAt, language)}</span> : '–'),
    },
  ];
}
