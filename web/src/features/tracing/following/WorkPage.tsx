import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { GiveDialog, HandOverDialog, SpreadDialog } from './AssignDialogs';
import { LetterDialog } from './LetterDialog';
import { Loads } from './Loads';
import {
  FOLLOW_STATES,
  WORK,
  without,
  workQuery,
  workSummaryQuery,
  type ContactKey,
  type WorkFilter,
  type WorkList,
} from './queries';
import { StateBar } from './StateBar';
import { WorkFilters } from './WorkFilters';
import { keyOf, WorkRows } from './WorkRows';
import './work.css';

type Dialog = 'GIVE' | 'SPREAD' | 'HAND_OVER' | 'LETTER' | null;

/** Whom a tracer looks for: who is overdue first. */
export function WorkPage() {
  const { t } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const [asked] = useSearchParams();
  const [filter, setFilter] = useState<WorkFilter>(() => firstOf(asked, follows));
  const [page, setPage] = useState(1);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useQuery(workQuery(filter, page));
  const summary = useQuery(workSummaryQuery(filter));
  const narrow = (next: WorkFilter) => {
    setFilter(next);
    setPage(1);
    setSelected(new Set());
  };
  const close = () => {
    setDialog(null);
    setSelected(new Set());
  };
  const contacts = [...selected].map(contactOf);
  return (
    <Page
      title={t('work.title')}
      lead={t('work.lead')}
      actions={
        <>
          <Link to={paths.letters}>{t('letters.title')}</Link>
          <Link to={paths.releases}>{t('releases.title')}</Link>
        </>
      }
    >
      {follows && (
        <Segmented<'MINE' | 'AREA'>
          className="choice"
          value={filter.mine ? 'MINE' : 'AREA'}
          options={[
            { value: 'MINE', label: t('work.mine') },
            { value: 'AREA', label: t('work.area') },
          ]}
          onChange={(value) => {
            const rest = without(filter, 'mine', 'tracerId');
            narrow(value === 'MINE' ? { ...rest, mine: true } : rest);
          }}
        />
      )}
      <Loaded query={summary} rows={2}>
        {(counts) => (
          <Section title={t('work.states')}>
            <StateBar
              states={counts.states}
              chosen={filter.state}
              onChoose={(state) => {
                const rest = without(filter, 'state');
                narrow(state ? { ...rest, state } : rest);
              }}
            />
            {!filter.mine && (
              <details className="follow-details">
                <summary>{t('work.loads')}</summary>
                <Loads
                  tracers={counts.tracers}
                  onChoose={(tracerId) => {
                    narrow(tracerId ? { tracerId } : { untraced: true });
                  }}
                />
              </details>
            )}
          </Section>
        )}
      </Loaded>
      <WorkFilters filter={filter} onChange={narrow} />
      {!filter.mine && follows && (
        <div className="rows-above work-chosen">
          <Button
            onClick={() => {
              setDialog('SPREAD');
            }}
          >
            {t('assign.spread')}
          </Button>
          <Button
            onClick={() => {
              setDialog('HAND_OVER');
            }}
          >
            {t('assign.handOver')}
          </Button>
        </div>
      )}
      <Loaded query={list}>
        {(shown) => (
          <>
            <Chosen
              list={shown}
              selected={selected}
              contacts={contacts}
              onSelect={setSelected}
              onDialog={setDialog}
            />
            <WorkRows
              lines={shown.contacts}
              now={shown.asOf}
              selected={selected}
              onSelect={(key, on) => {
                const next = new Set(selected);
                if (on) {
                  next.add(key);
                } else {
                  next.delete(key);
                }
                setSelected(next);
              }}
            />
            {shown.contacts.length === 0 && (
              <Empty title={t('work.none')}>{t(filter.mine ? 'work.noneMine' : 'work.noneArea')}</Empty>
            )}
            <Pages page={page} pageSize={shown.pageSize} total={shown.total} onChange={setPage} />
          </>
        )}
      </Loaded>
      {dialog === 'GIVE' && <GiveDialog contacts={contacts} onClose={close} />}
      {dialog === 'SPREAD' && <SpreadDialog areaId={filter.areaId} onClose={close} />}
      {dialog === 'HAND_OVER' && <HandOverDialog onClose={close} />}
      {dialog === 'LETTER' && <LetterDialog contacts={contacts} onClose={close} />}
    </Page>
  );
}

/** Of one case where its page led here, else one's own; all of the area for somebody who follows nobody. */
function firstOf(asked: URLSearchParams, follows: boolean): WorkFilter {
  const caseId = asked.get('case');
  const state = FOLLOW_STATES.find((each) => each === asked.get('state'));
  if (caseId) {
    return { caseId, ...(state ? { state } : {}) };
  }
  return follows ? { mine: true } : {};
}

function contactOf(key: string): ContactKey {
  const [caseId = '', personId = ''] = key.split(' ');
  return { caseId, personId };
}

interface ChosenProps {
  list: WorkList;
  selected: ReadonlySet<string>;
  contacts: ContactKey[];
  onSelect: (selected: ReadonlySet<string>) => void;
  onDialog: (dialog: Dialog) => void;
}

/** What is done with those that are ticked. */
function Chosen({ list, selected, contacts, onSelect, onDialog }: ChosenProps) {
  const { t } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const taking = useSubmission(
    (id) => body(api.POST('/api/tracing/worklist/assignments', { body: { id, contacts } })),
    {
      refresh: [WORK],
      onDone: () => {
        onSelect(new Set());
      },
    },
  );
  const all = list.contacts.length > 0 && list.contacts.every((line) => selected.has(keyOf(line)));
  if (!follows) {
    return <p className="quiet">{t('work.count', { count: list.total })}</p>;
  }
  return (
    <div className="rows-above work-chosen">
      <Checkbox
        checked={all}
        onChange={(event) => {
          onSelect(new Set(event.target.checked ? list.contacts.map(keyOf) : []));
        }}
      >
        {t('work.count', { count: list.total })}
      </Checkbox>
      <ProblemAlert error={taking.error} />
      {selected.size > 0 && (
        <>
          <Button
            onClick={() => {
              onDialog('GIVE');
            }}
          >
            {t('assign.give', { count: selected.size })}
          </Button>
          <Button
            loading={taking.isPending}
            onClick={() => {
              taking.mutate(undefined);
            }}
          >
            {t('assign.takeBack')}
          </Button>
          <Button
            onClick={() => {
              onDialog('LETTER');
            }}
          >
            {t('letter.write')}
          </Button>
        </>
      )}
    </div>
  );
}
