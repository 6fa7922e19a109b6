import { Button } from 'antd';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { Received } from './queries';
import { ReceiptTag, UrgencyTag } from './Tags';
import { useWorded } from './worded';

const REFRESH = [['inbox'], ['notices']];

function send(id: string, addresseeId: string, kind: Schema<'NewReceipt'>['kind'], remark: string | null) {
  return body(api.POST('/api/notices/inbox/receipts', { body: { id, addresseeId, kind, remark } }));
}

/** One notice with what to answer: read, acted, or what is in the way. */
export function InboxItem({ received: { notice, standing, state, ending } }: { received: Received }) {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { addressee } = standing;
  const answering = useSubmission((id, kind: 'READ' | 'ACTED') => send(id, addressee.id, kind, null), {
    refresh: REFRESH,
  });
  const { issue } = notice;
  const unread = standing.readAt == null;
  const mayAct = !ending && state !== 'ACTED';
  return (
    <li className={`inbox-item inbox-${state}`}>
      <div className="inbox-head">
        <Link to={paths.notice(notice.id)} className="inbox-title">
          {issue?.number != null && `${t('numbered', { number: issue.number })} `}
          {words(notice.title)}
        </Link>
        {issue && <UrgencyTag urgency={issue.urgency} />}
        <ReceiptTag state={state} />
      </div>
      <p className="quiet inbox-about">
        {issue && words(issue.issuer)} → {addressee.name}
        {unread && issue?.readBy && ` · ${t('readBy')} ${instant(issue.readBy, language)}`}
        {mayAct && issue?.actBy && ` · ${t('actBy')} ${instant(issue.actBy, language)}`}
      </p>
      <p className="inbox-text">{words(notice.body)}</p>
      {standing.remark && <p className="notice">{standing.remark}</p>}
      {ending && (
        <p className="notice">
          {t(`inbox.ended.${ending.kind}`)}{' '}
          <Link to={paths.notice(ending.byId)}>{t(`inbox.see.${ending.kind}`)}</Link>
        </p>
      )}
      <ProblemAlert error={answering.error} />
      <div className="row-actions">
        {unread && (
          <Button
            type="primary"
            loading={answering.isPending && answering.variables === 'READ'}
            onClick={() => {
              answering.mutate('READ');
            }}
          >
            {t('answer.READ')}
          </Button>
        )}
        {mayAct && (
          <Button
            type={unread ? 'default' : 'primary'}
            loading={answering.isPending && answering.variables === 'ACTED'}
            onClick={() => {
              answering.mutate('ACTED');
            }}
          >
            {t('answer.ACTED')}
          </Button>
        )}
        {mayAct && state !== 'CANNOT' && (
          <ReasonButton
            large
            label={t('answer.CANNOT')}
            title={t('answer.CANNOT')}
            lead={t('answer.CANNOT.lead')}
            refresh={REFRESH}
            act={async (id, reason) => {
              await send(id, addressee.id, 'CANNOT', reason);
            }}
          />
        )}
      </div>
    </li>
  );
}
