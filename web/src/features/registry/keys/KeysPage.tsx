import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows, type Column } from '@/shared/ui/Rows';

type Keys = Answer<'/api/key-rotations'>;
type Rotation = Keys['rotations'][number];

const KEYS = ['key-rotations'];
const WHILE_UNDER_WAY_MS = 5_000;
const COLOURS: Record<Rotation['state'], string> = {
  WAITING: 'warning',
  REFUSED: 'default',
  UNDER_WAY: 'processing',
  DONE: 'success',
};

function isOpen({ state }: Rotation): boolean {
  return state === 'WAITING' || state === 'UNDER_WAY';
}

/** Under which keys numbers and phones lie, and moving everybody to new ones while the city works. */
export function KeysPage() {
  const { t, language } = useTexts('registry');
  const columns = useColumns();
  const query = useQuery({
    queryKey: KEYS,
    queryFn: () => body(api.GET('/api/key-rotations')),
    refetchInterval: ({ state }) => (state.data?.rotations.some(isOpen) ? WHILE_UNDER_WAY_MS : false),
  });
  return (
    <Page title={t('nav.keys')} lead={t('keys.lead')}>
      <Loaded query={query}>
        {(keys) => (
          <>
            <Section>
              <Facts
                facts={[
                  { label: t('keys.epoch'), value: t('keys.generation', { count: keys.epoch }) },
                  { label: t('keys.left'), value: count(keys.rowsLeft, language) },
                ]}
              />
              {!keys.rotations.some(isOpen) && (
                <ReasonButton
                  label={t('keys.ask')}
                  title={t('keys.ask')}
                  lead={t('keys.askLead')}
                  refresh={[KEYS]}
                  act={async (id, reason) => {
                    await api.POST('/api/key-rotations', { body: { id, reason } });
                  }}
                />
              )}
            </Section>
            <Section title={t('keys.history')}>
              <Rows
                label={t('keys.history')}
                rows={keys.rotations}
                columns={columns}
                rowKey={(each) => each.id}
                empty={<Empty title={t('keys.none')} />}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Rotation>[] {
  const { t, language } = useTexts('registry');
  return [
    {
      key: 'state',
      title: t('keys.state'),
      render: (each) => (
        <>
          <Tag color={COLOURS[each.state]}>{t(`keys.${each.state}`)}</Tag>
          {each.refusal && <div className="quiet">{t('erasure.because', { reason: each.refusal })}</div>}
        </>
      ),
    },
    { key: 'reason', title: t('reason'), render: (each) => each.reason },
    {
      key: 'at',
      title: t('keys.askedAt'),
      render: (each) => <span className="whole-words">{instant(each.requestedAt, language)}</span>,
    },
    {
      key: 'epoch',
      title: t('keys.epoch'),
      render: (each) => (each.epoch ? t('keys.generation', { count: each.epoch }) : '–'),
    },
  ];
}
