import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';

type Detail = Schema<'ApplicationDetail'>;

/** What somebody said, whom the registry knows that it may be, and what the worker decides. */
export function ApplicationDialog({
  applicationId,
  onClose,
}: {
  applicationId: string;
  onClose: () => void;
}) {
  const { t } = useTexts('access');
  const query = useQuery({
    queryKey: ['applications', 'one', applicationId],
    queryFn: () =>
      body(api.GET('/api/access/applications/{applicationId}', { params: { path: { applicationId } } })),
    meta: { personal: true },
    gcTime: 0,
  });
  return (
    <Modal open title={t('applications.title')} footer={null} onCancel={onClose} width={640}>
      <Loaded query={query}>{(detail) => <Decision detail={detail} onClose={onClose} />}</Loaded>
    </Modal>
  );
}

function Decision({ detail, onClose }: { detail: Detail; onClose: () => void }) {
  const { t } = useTexts('access');
  const { said, line, candidates, enrolled, guardian } = detail;
  const [person, setPerson] = useState<string | null>(
    candidates.find(({ sameNumber }) => sameNumber)?.id ?? null,
  );
  const [form] = Form.useForm<{ reason: string }>();
  const open = line.state === 'WAITING' || line.state === 'READY' || line.state === 'REFUSED';
  const deciding = useSubmission(
    (id, decision: { personId: string | null; reason: string }) =>
      body(
        api.POST('/api/access/applications/{applicationId}/decisions', {
          params: { path: { applicationId: line.id } },
          body: { id, ...decision },
        }),
      ),
    { refresh: [['applications']], onDone: onClose },
  );
  const decide = async (personId: string | null) => {
    const { reason } = await form.validateFields();
    deciding.mutate({ personId, reason: reason.trim() });
  };
  return (
    <>
      {said ? (
        <Facts
          facts={[
            { label: t('people.name'), value: <strong>{said.name}</strong> },
            { label: t('people.identityNumber'), value: <span className="mono">{said.identityNumber}</span> },
            { label: t('people.phone'), value: <span className="mono">{said.phone ?? '—'}</span> },
            !!guardian && {
              label: t('applications.guardian'),
              value: `${guardian} · ${t(`relation.${line.relation ?? 'OTHER'}`)}`,
            },
          ]}
        />
      ) : (
        <p>{t('applications.goneLead')}</p>
      )}
      {line.reason && <p>{t('join.because', { reason: line.reason })}</p>}
      {open && said && (
        <>
          <h3>{t('applications.candidates')}</h3>
          {candidates.length === 0 ? (
            <p>
              {t('applications.nobody')} <Link to={paths.newPerson}>{t('applications.register')}</Link>
            </p>
          ) : (
            <Radio.Group
              className="candidates"
              value={person}
              onChange={(event) => {
                setPerson(event.target.value as string);
              }}
            >
              {candidates.map((candidate) => (
                <Radio key={candidate.id} value={candidate.id}>
                  <strong>{candidate.name}</strong>{' '}
                  <span className="mono">{candidate.identityNumber ?? '—'}</span>{' '}
                  <span className="quiet">
                    {[candidate.phone, candidate.areaName].filter(Boolean).join(' · ')}
                  </span>{' '}
                  {candidate.sameNumber && <Tag color="success">{t('applications.sameNumber')}</Tag>}
                  {enrolled.includes(candidate.id) && <Tag color="warning">{t('applications.enrolled')}</Tag>}
                </Radio>
              ))}
            </Radio.Group>
          )}
          <Form form={form} layout="vertical" requiredMark={false}>
            <ProblemAlert error={deciding.error} />
            <Form.Item
              name="reason"
              label={t('applications.reason')}
              extra={t('applications.reasonHint')}
              rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
            >
              <Input maxLength={500} />
            </Form.Item>
          </Form>
          <div className="dialog-actions">
            <Button danger loading={deciding.isPending} onClick={() => void decide(null)}>
              {t('applications.refuse')}
            </Button>
            <Button
              type="primary"
              disabled={!person}
              loading={deciding.isPending}
              onClick={() => void decide(person)}
            >
              {t('applications.confirm')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
