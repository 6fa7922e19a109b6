import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { CardSheet } from './CardSheet';
import { ReasonButton } from '@/shared/ui/ReasonButton';

/** How one person is enrolled; enrolling them by telephone, and the card that goes with it. */
export function EnrolmentPage() {
  const { personId = '' } = useParams();
  const { t } = useTexts('access');
  const key = ['enrolments', personId];
  const [card, setCard] = useState<Schema<'IssuedCard'> | null>(null);
  const person = useQuery({
    queryKey: ['people', personId, 'line'],
    queryFn: () => body(api.GET('/api/people/{personId}', { params: { path: { personId } } })),
    meta: { personal: true },
  });
  const enrolments = useQuery({
    queryKey: key,
    queryFn: () => body(api.GET('/api/access/resident-enrolments', { params: { query: { personId } } })),
    meta: { personal: true },
  });
  const telephoned = enrolments.data?.some(({ way, endedAt }) => way === 'TELEPHONE' && !endedAt);
  return (
    <Loaded query={person}>
      {(page) => (
        <Page
          title={t('enrolments.title', { name: page.person.name })}
          lead={
            <Link className="no-print" to={paths.person(personId)}>
              {t('enrolments.back')}
            </Link>
          }
        >
          {card && <CardSheet name={page.person.name} issued={card} />}
          <div className="no-print">
            <Section title={t('enrolments.known')}>
              <Loaded query={enrolments}>
                {(lines) =>
                  lines.length === 0 ? (
                    <Empty title={t('enrolments.none')} />
                  ) : (
                    <ul className="key-list">
                      {lines.map((line) => (
                        <Enrolment key={line.id} line={line} refresh={key} onCard={setCard} />
                      ))}
                    </ul>
                  )
                }
              </Loaded>
            </Section>
            {telephoned === false && <Telephone personId={personId} refresh={key} onCard={setCard} />}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

interface LineProps {
  line: Schema<'ResidentEnrolmentLine'>;
  refresh: string[];
  onCard: (card: Schema<'IssuedCard'>) => void;
}

function Enrolment({ line, refresh, onCard }: LineProps) {
  const { t, language } = useTexts('access');
  const params = { path: { enrolmentId: line.id } };
  const renewing = useSubmission<null, Schema<'IssuedCard'>>(
    (id) => body(api.POST('/api/access/resident-enrolments/{enrolmentId}/cards', { params, body: { id } })),
    { onDone: onCard },
  );
  return (
    <li>
      <div>
        <strong>{t(`way.${line.way}`)}</strong> {line.endedAt && <Tag>{t('enrolments.ended')}</Tag>}
        <p className="quiet">
          {instant(line.enrolledAt, language)}
          {line.note && ` · ${line.note}`}
          {line.endReason && ` · ${t('enrolments.endedBecause', { reason: line.endReason })}`}
        </p>
        <ProblemAlert error={renewing.error} />
      </div>
      {!line.endedAt && (
        <span className="row-actions">
          {line.way === 'TELEPHONE' && (
            <Button
              size="small"
              loading={renewing.isPending}
              onClick={() => {
                renewing.mutate(null);
              }}
            >
              {t('card.new')}
            </Button>
          )}
          <ReasonButton
            label={t('enrolments.end')}
            title={t('enrolments.endTitle')}
            lead={t('enrolments.endLead')}
            refresh={[refresh]}
            act={async (id, reason) => {
              await api.POST('/api/access/resident-enrolments/{enrolmentId}/ends', {
                params,
                body: { id, reason },
              });
            }}
          />
        </span>
      )}
    </li>
  );
}

interface TelephoneProps {
  personId: string;
  refresh: string[];
  onCard: (card: Schema<'IssuedCard'>) => void;
}

function Telephone({ personId, refresh, onCard }: TelephoneProps) {
  const { t } = useTexts('access');
  const enrolling = useSubmission(
    (id, note: string) =>
      body(
        api.POST('/api/access/resident-enrolments/by-telephone', {
          body: { id, cardId: uuid7(), personId, note },
        }),
      ),
    { refresh: [refresh], onDone: onCard },
  );
  return (
    <Section title={t('telephone.title')}>
      <p className="quiet">{t('telephone.lead')}</p>
      <Form<{ note: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ note }) => {
          enrolling.mutate(note.trim());
        }}
      >
        <ProblemAlert error={enrolling.error} />
        <Form.Item
          name="note"
          label={t('telephone.note')}
          extra={t('telephone.noteHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={enrolling.isPending}>
          {t('telephone.submit')}
        </Button>
      </Form>
    </Section>
  );
}
