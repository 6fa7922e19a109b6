import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { placeName } from '../boxes/rack';
import { BOXES, boxQuery, type BoxDifference, type BoxStory } from '../queries';
import { BoxTag } from './BoxTag';
import { Dispatch } from './Dispatch';
import { RackPicture } from './RackPicture';
import '../specimens.css';

/** One box: where it is, what lies in it, what came otherwise than it was packed. */
export function BoxPage() {
  const { t, language } = useTexts('specimens');
  const { boxId = '' } = useParams();
  const query = useQuery(boxQuery(boxId));
  const mayCarry = useMay('SPECIMENS_CARRY');
  return (
    <Page
      title={query.data?.box.code ?? ''}
      trail={<Link to={paths.shipping}>{t('nav.boxes')}</Link>}
      tags={query.data && <BoxTag box={query.data.box} />}
    >
      <Loaded query={query}>
        {(story) => (
          <>
            {story.box.state === 'RECEIVED' && <Differences story={story} />}
            <Section>
              <Facts
                facts={[
                  { label: t('shipping.tubes'), value: story.box.tubes },
                  { label: t('shipping.arrived'), value: story.box.arrived },
                  {
                    label: t('shipping.packed'),
                    value: story.box.packedAt && instant(story.box.packedAt, language),
                  },
                  { label: t('shipping.due'), value: story.box.dueAt && instant(story.box.dueAt, language) },
                  {
                    label: t('shipping.received'),
                    value: story.box.receivedAt && instant(story.box.receivedAt, language),
                  },
                ]}
              />
            </Section>
            {mayCarry && (story.box.state === 'PACKED' || story.box.state === 'SENT') && (
              <Dispatch box={story.box} />
            )}
            <Section title={t('shipping.rack')}>
              <RackPicture tubes={story.tubes} differences={story.differences} />
            </Section>
            <Section title={t('shipping.story')}>
              <ol className="story">
                {story.facts.map((fact, i) => (
                  <li key={`${fact.kind}-${String(i)}`}>
                    <span className="story-at">{instant(fact.occurredAt, language)}</span>
                    <span>
                      <strong>{t(`story.${fact.kind}`)}</strong>{' '}
                      {[
                        fact.tubes !== null && t('boxes.tubes', { count: fact.tubes }),
                        fact.celsius !== null && `${String(fact.celsius)} °C`,
                        fact.byName,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is missing is named tube by tube, and stays until somebody says what became of it. */
export function Differences({ story: { box, differences } }: { story: BoxStory }) {
  const { t } = useTexts('specimens');
  const mayReceive = useMay('SPECIMENS_RECEIVE');
  return (
    <Section title={t('difference.title')}>
      <Rows
        label={t('difference.title')}
        rows={differences}
        rowKey={({ tubeCode, kind }) => `${tubeCode} ${kind}`}
        empty={<Empty title={t('difference.none')} />}
        columns={[
          {
            key: 'tube',
            title: t('tubes.code'),
            render: ({ tubeCode }) => (
              <Link className="mono" to={paths.tube(tubeCode)}>
                {tubeCode}
              </Link>
            ),
          },
          {
            key: 'kind',
            title: t('difference.what'),
            render: (difference) => <Told difference={difference} />,
          },
          {
            key: 'settled',
            title: t('difference.settled'),
            render: ({ tubeCode, kind, settled }) =>
              settled ? (
                <>
                  {settled.reason} <span className="quiet">{settled.byName}</span>
                </>
              ) : mayReceive ? (
                <ReasonButton
                  danger={false}
                  label={t('difference.settle')}
                  title={t('difference.settle.title', { tube: tubeCode })}
                  lead={t('difference.settle.lead')}
                  refresh={[BOXES]}
                  act={async (id, reason) => {
                    const path = { boxId: box.id };
                    const settlement = { id, tubeCode, kind, reason };
                    await body(
                      api.POST('/api/boxes/{boxId}/settlements', { params: { path }, body: settlement }),
                    );
                  }}
                />
              ) : (
                <span className="urgent">{t('difference.open')}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}

function Told({ difference: { kind, packedAt, foundAt } }: { difference: BoxDifference }) {
  const { t } = useTexts('specimens');
  const place = (position?: number | null) => (position ? placeName(position - 1) : '–');
  return (
    <>
      <strong className={kind === 'MOVED' ? undefined : 'field-error'}>{t(`difference.${kind}`)}</strong>
      <div className="quiet">
        {t('difference.places', { packed: place(packedAt), found: place(foundAt) })}
      </div>
    </>
  );
}
