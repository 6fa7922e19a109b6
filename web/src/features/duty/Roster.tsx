import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { RevealButton } from '@/shared/people/RevealButton';
import { useReveal, type PersonLine, type Reveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import type { Column } from '@/shared/ui/Rows';
import { ChangeDialog } from './ChangeDialog';

type Line = Schema<'AssignmentLine'>;
type Member = Schema<'OnRoster'>;
/** Somebody whom the registry still knows. */
export type Known = Member & { person: PersonLine };

interface Props {
  line: Line;
  /** The parts by their ids, to say on which of them somebody stands. */
  references: Map<string, Line>;
}

/** The people of an assignment, shown when asked for. */
export function Roster({ line, references }: Props) {
  const { t } = useTexts('duty');
  const mayRead = useMay('STAFF_READ');
  const [shown, setShown] = useState(false);
  if (!line.named) {
    return (
      <Section title={t('roster')}>
        <Empty title={t('roster.none')} />
      </Section>
    );
  }
  return (
    <Section
      title={t('roster')}
      actions={
        mayRead &&
        !shown && (
          <Button
            type="primary"
            onClick={() => {
              setShown(true);
            }}
          >
            {t('roster.show')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('roster.about')}</p>
      {shown && <Members assignmentId={line.assignment.id} references={references} />}
    </Section>
  );
}

function Members({ assignmentId, references }: { assignmentId: string; references: Map<string, Line> }) {
  const { t } = useTexts('duty');
  const [changing, setChanging] = useState<Known | null>(null);
  const reveal = useReveal();
  const query = useQuery({
    queryKey: ['assignments', assignmentId, 'people'],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/assignments/{assignmentId}/people', { params: { path: { assignmentId } } })),
  });
  const columns = useColumns(references, reveal, setChanging);
  return (
    <Loaded query={query}>
      {(members) => {
        const off = members.filter((member) => !member.present).length;
        const known = members.filter((member): member is Known => member.person !== null);
        return (
          <>
            <p>
              <strong>{t('roster.on', { count: members.length - off })}</strong>
              {off > 0 && <> · {t('roster.off', { count: off })}</>}
              {known.length < members.length && (
                <> · {t('roster.gone', { count: members.length - known.length })}</>
              )}
            </p>
            <PeopleRows
              label={t('roster')}
              rows={inOrder(known, references)}
              person={(member) => member.person}
              reveal={reveal}
              columns={columns}
            />
            {changing && (
              <ChangeDialog
                member={changing}
                onClose={() => {
                  setChanging(null);
                }}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Those withdrawn first, then by the part on which they stand. */
function inOrder(members: Known[], references: Map<string, Line>): Known[] {
  const position = ({ assignmentId }: Known) => references.get(assignmentId)?.assignment.position ?? 0;
  return [...members].sort(
    (one, other) => Number(one.present) - Number(other.present) || position(one) - position(other),
  );
}

function useColumns(
  references: Map<string, Line>,
  reveal: Reveal,
  change: (member: Known) => void,
): Column<Known>[] {
  const { t } = useTexts('duty');
  const mayAssign = useMay('DUTY_ASSIGN');
  const part: Column<Known> = {
    key: 'part',
    title: t('reference'),
    render: ({ assignmentId }) => (
      <Link to={paths.assignment(assignmentId)}>{references.get(assignmentId)?.assignment.reference}</Link>
    ),
  };
  return [
    ...(references.size > 0 ? [part] : []),
    { key: 'state', title: t('roster.state'), render: (member) => <Standing member={member} /> },
    {
      key: 'acts',
      title: '',
      render: (member) => (
        <span className="row-actions">
          <RevealButton reveal={reveal} personIds={[member.personId]} />
          {mayAssign && (
            <Button
              danger={member.present}
              onClick={() => {
                change(member);
              }}
            >
              {t(member.present ? 'withdraw' : 'putBack')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function Standing({ member }: { member: Known }) {
  const { t } = useTexts('duty');
  return member.present ? (
    <Tag color="green">{t('state.on')}</Tag>
  ) : (
    <>
      <Tag color="orange">{t('state.off')}</Tag>
      <div className="quiet">{t('state.why', { reason: member.latest.reason ?? '' })}</div>
    </>
  );
}
