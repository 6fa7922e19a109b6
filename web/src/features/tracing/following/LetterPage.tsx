import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { RevealButton } from '@/shared/people/RevealButton';
import { shown } from '@/shared/people/shown';
import { useReveal, type Reveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { LetterClocks } from './LetterClocks';
import { letterQuery, WORK, type LetterPageData } from './queries';
import './work.css';

/** A letter to another city as it is printed, what is sent of it, and what was answered. */
export function LetterPage() {
  const { t } = useTexts('tracing');
  const { letterId = '' } = useParams();
  const query = useQuery(letterQuery(letterId));
  const reveal = useReveal();
  return (
    <Loaded query={query}>
      {(page) => (
        <Page
          title={page.letter.reference ?? t('letters.draft')}
          trail={<Link to={paths.letters}>{t('letters.title')}</Link>}
          actions={
            <>
              <RevealButton reveal={reveal} personIds={page.people.map((each) => each.line.key.personId)} />
              <Button
                onClick={() => {
                  window.print();
                }}
              >
                {t('letter.print')}
              </Button>
            </>
          }
        >
          <p className="notice no-print">{t('letter.names')}</p>
          <Sending page={page} />
          <Printed page={page} reveal={reveal} />
          <Answers page={page} />
        </Page>
      )}
    </Loaded>
  );
}

function Sending({ page }: { page: LetterPageData }) {
  const { t } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const { letter } = page;
  const sending = useSubmission(
    (id) =>
      body(
        api.POST('/api/tracing/letters/{letterId}/sending', {
          params: { path: { letterId: letter.letterId } },
          body: { id },
        }),
      ),
    { refresh: [WORK] },
  );
  return (
    <div className="no-print">
      <p>
        <LetterClocks of={letter} now={page.asOf} />
      </p>
      {!letter.sentAt && follows && (
        <>
          <ProblemAlert error={sending.error} />
          <Button
            type="primary"
            loading={sending.isPending}
            onClick={() => {
              sending.mutate(undefined);
            }}
          >
            {t('letter.send')}
          </Button>
          <p className="quiet">{t('letter.sendLead')}</p>
        </>
      )}
    </div>
  );
}

function Printed({ page, reveal }: { page: LetterPageData; reveal: Reveal }) {
  const { t, language } = useTexts('tracing');
  const { letter } = page;
  return (
    <section className="letter-sheet">
      <h2>{t(`letter.heading.${letter.kind}`)}</h2>
      <p className="letter-reference">{letter.reference ?? t('letter.noNumber')}</p>
      <p>{t('letter.to', { addressee: letter.addressee })}</p>
      <p>{t(`letter.text.${letter.kind}`, { count: letter.people })}</p>
      <div className="letter-table">
        <table>
          <thead>
            <tr>
              <th>#</th>
              <th>{t('letter.name')}</th>
              <th>{t('letter.identity')}</th>
              <th>{t('letter.phone')}</th>
              <th>{t('letter.class')}</th>
              <th>{t('letter.last')}</th>
              <th>{t('letter.why')}</th>
            </tr>
          </thead>
          <tbody>
            {page.people.map(({ line, words }, index) => {
              const person = line.person ? shown(line.person, reveal.revealed) : null;
              return (
                <tr key={`${line.key.caseId}${line.key.personId}`}>
                  <td>{index + 1}</td>
                  <td>{person?.name ?? '–'}</td>
                  <td className="mono">{person?.identityNumber ?? '–'}</td>
                  <td className="mono">{person?.phone ?? '–'}</td>
                  <td>{t(`work.class.${line.contact.contactClass}`)}</td>
                  <td>
                    {line.contact.days.lastExposure ? instant(line.contact.days.lastExposure, language) : '–'}
                  </td>
                  <td>{words.join('；')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ol>
        {letter.clocks.map((clock) => (
          <li key={clock.receipt}>{t(`letter.ask.${clock.receipt}`, { hours: clock.hours })}</li>
        ))}
      </ol>
      <p className="letter-sign">
        {t('letter.office')}
        <br />
        {letter.sentAt
          ? t('letter.signed', { name: letter.sentByName ?? '–', at: instant(letter.sentAt, language) })
          : t('letter.unsigned', { name: letter.writtenByName ?? '–' })}
      </p>
    </section>
  );
}

function Answers({ page }: { page: LetterPageData }) {
  const { t, language } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Section
        title={t('letter.answers')}
        actions={
          page.letter.sentAt &&
          follows && (
            <Button
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('letter.answer')}
            </Button>
          )
        }
      >
        {page.answers.length === 0 ? (
          <Empty title={t('letter.noAnswer')} />
        ) : (
          <ul className="lines">
            {page.answers.map((each) => (
              <li key={each.id}>
                {t(`receipt.${each.kind}`)} · {each.answeredBy} · {instant(each.answeredAt, language)}
                {each.said && <div>{each.said}</div>}
                <div className="quiet">
                  {t('letter.recorded', {
                    name: each.recordedByName ?? '–',
                    at: instant(each.recordedAt, language),
                  })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {open && (
        <AnswerDialog
          page={page}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

interface Values {
  kind: Schema<'NewLetterReceipt'>['kind'];
  answeredBy: string;
  said?: string;
  people?: string[];
}

function AnswerDialog({ page, onClose }: { page: LetterPageData; onClose: () => void }) {
  const { t } = useTexts('tracing');
  const [form] = Form.useForm<Values>();
  const { letter } = page;
  const answering = useSubmission(
    (id, { people = [], ...input }: Values) =>
      body(
        api.POST('/api/tracing/letters/{letterId}/receipts', {
          params: { path: { letterId: letter.letterId } },
          body: {
            id,
            ...input,
            ...(people.length > 0
              ? {
                  contacts: page.people
                    .map(({ line }) => line.key)
                    .filter((key) => people.includes(key.personId)),
                }
              : {}),
          },
        }),
      ),
    { refresh: [WORK], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('letter.answer')}
      okText={t('letter.answerSave')}
      cancelText={t('cancel')}
      confirmLoading={answering.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert error={answering.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: letter.clocks.find((each) => !each.stoppedAt)?.receipt }}
        onFinish={(values) => {
          answering.mutate(values);
        }}
      >
        <Form.Item name="kind" label={t('letter.what')} rules={[{ required: true, message: t('required') }]}>
          <Select
            options={letter.clocks.map(({ receipt }) => ({
              value: receipt,
              label: t(`receipt.${receipt}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="answeredBy"
          label={t('letter.answeredBy')}
          extra={t('letter.answeredByHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="people" label={t('letter.ofWhom')} extra={t('letter.ofWhomHint')}>
          <Select
            mode="multiple"
            options={page.people.map(({ line }) => ({
              value: line.key.personId,
              label: line.person?.name ?? '–',
            }))}
          />
        </Form.Item>
        <Form.Item name="said" label={t('letter.said')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
