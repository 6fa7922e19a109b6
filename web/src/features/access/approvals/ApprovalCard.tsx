import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { DecideForm } from './DecideForm';
import type { Approval } from './queries';

/** The sentence to decide on, who asked, and the decision or the form for it. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t, language } = useTexts('access');
  const mayDecide = useMay('APPROVALS_DECIDE');
  const maySeeCases = useMay('CASES_READ');
  const maySeeExports = useMay('EXPORTS_READ');
  const maySeeLegal = useMay('LEGAL_REQUESTS_READ');
  const { decision } = approval;
  const at = instant(approval.requestedAt, language);
  return (
    <section className="card approval" aria-label={approval.text}>
      <p className="approval-text">{approval.text}</p>
      <p className="quiet">
        {approval.areaName && <Tag>{approval.areaName}</Tag>}
        {approval.requestedByName
          ? t('approvals.requestedBy', { name: approval.requestedByName, at })
          : t('approvals.requestedBySystem', { at })}
        {approval.kind === 'CASE' && maySeeCases && (
          <>
            {' · '}
            <Link to={paths.case(approval.subjectId)}>{t('approvals.subject')}</Link>
          </>
        )}
        {approval.kind === 'EXPORT' && maySeeExports && (
          <>
            {' · '}
            <Link to={paths.exports}>{t('approvals.export')}</Link>
          </>
        )}
        {approval.kind === 'LEGAL_REQUEST' && maySeeLegal && (
          <>
            {' · '}
            <Link to={paths.legalRequest(approval.subjectId)}>{t('approvals.legalRequest')}</Link>
          </>
        )}
      </p>
      {decision ? (
        <div className={decision.approved ? 'decision approved' : 'decision refused'}>
          <strong>{t(decision.approved ? 'approvals.wasApproved' : 'approvals.wasRefused')}</strong>
          {decision.reason && <p>{decision.reason}</p>}
          <p className="quiet">
            {t('approvals.decidedBy', {
              name: decision.decidedByName,
              at: instant(decision.decidedAt, language),
            })}
          </p>
        </div>
      ) : approval.mine ? (
        <p className="notice">{t('approvals.mine')}</p>
      ) : (
        mayDecide && <DecideForm approvalId={approval.id} />
      )}
    </section>
  );
}
