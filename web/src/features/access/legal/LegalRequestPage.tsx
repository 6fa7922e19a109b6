import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AnswerDialog } from './AnswerDialog';
import { legalRequestQuery, type LegalRequest } from './queries';
import { StateTag } from './StateTag';

/** One request: the document, the decision, the answer. */
export function LegalRequestPage() {
  const { requestId = '' } = useParams();
  const query = useQuery(legalRequestQuery(requestId));
  return <Loaded query={query}>{(request) => <Request request={request} />}</Loaded>;
}

function Request({ request }: { request: LegalRequest }) {
  const { t } = useTexts('access');
  const mayAnswer = useMay('LEGAL_REQUESTS_ENTER');
  const mayDecide = useMay('APPROVALS_DECIDE');
  const [answering, setAnswering] = useState(false);
  return (
    <Page
      title={request.authority}
      trail={<Link to={paths.legalRequests}>{t('nav.legal')}</Link>}
      tags={<StateTag state={request.state} />}
      actions={
        <>
          {mayAnswer && request.state === 'GRANTED' && (
            <Button
              type="primary"
              onClick={() => {
                setAnswering(true);
              }}
            >
              {t('legal.answer')}
            </Button>
          )}
          {mayDecide && request.state === 'WAITING' && request.approvalId && (
            <Link to={paths.approval(request.approvalId)}>{t('legal.toApproval')}</Link>
          )}
        </>
      }
    >
      <Section>
        <RequestFacts request={request} />
      </Section>
      {answering && (
        <AnswerDialog
          request={request}
          onClose={() => {
            setAnswering(false);
          }}
        />
      )}
    </Page>
  );
}

function RequestFacts({ request }: { request: LegalRequest }) {
  const { t, language } = useTexts('access');
  const { answer, decidedAt } = request;
  const at = decidedAt && instant(decidedAt, language);
  return (
    <Facts
      facts={[
        { label: t('legal.number'), value: request.documentNumber },
        { label: t('legal.basis'), value: request.legalBasis },
        { label: t('legal.wanted'), value: t(`legal.wanted.${request.wanted}`) },
        { label: t('legal.aim'), value: t(`legal.aim.${request.aim}`) },
        { label: t('legal.concerns'), value: request.concerns },
        { label: t('legal.people'), value: count(request.people, language) },
        {
          label: t('legal.received'),
          value: `${instant(request.receivedAt, language)} · ${request.enteredByName}`,
        },
        !!at && {
          label: t('legal.decided'),
          value: request.refusedByRule
            ? t('legal.ruled', { at })
            : t('legal.decidedBy', { name: request.decidedByName ?? '', at }),
        },
        !!request.reason && { label: t('legal.reason'), value: request.reason },
        !!answer && {
          label: t('legal.answer'),
          value: (
            <>
              {answer.handedOut}
              <div className="quiet">
                {t('legal.answeredBy', {
                  name: answer.answeredByName,
                  at: instant(answer.answeredAt, language),
                  count: answer.people,
                })}
              </div>
            </>
          ),
        },
      ]}
    />
  );
}
