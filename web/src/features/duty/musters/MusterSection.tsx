import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { useWorded } from '../wording';
import { Funnel } from './Funnel';
import type { DemandLine, MusterLine, Opening } from './queries';
import { SkillTag } from './SkillTag';
import { TeamsOfLine } from './TeamsOfLine';

interface Props {
  muster: MusterLine;
  open: (line: DemandLine, figure: Opening) => void;
  name: (line: DemandLine) => void;
  form: (line: DemandLine) => void;
}

/** One muster: by which notice, for how long, and its lines. */
export function MusterSection({ muster: { muster, notice, on, demands }, open, name, form }: Props) {
  const { t } = useTexts('duty');
  const words = useWorded();
  return (
    <Section
      title={words(muster.title)}
      actions={
        <>
          {notice.endedBy ? (
            <Link to={paths.notice(notice.endedBy)}>
              <Tag color="red">{t('muster.ended')}</Tag>
            </Link>
          ) : (
            <Tag color={on ? 'green' : undefined}>{t(on ? 'muster.on' : 'muster.notOn')}</Tag>
          )}
          <Link to={paths.notice(notice.id)}>
            {notice.number == null
              ? words(notice.title)
              : t('muster.noticeNumber', { number: notice.number, title: words(notice.title) })}
          </Link>
        </>
      }
    >
      <p className="quiet">
        <SpanOf muster={muster} />
        {muster.source && <> · {t('statement.from', { issuer: words(muster.source) })}</>}
      </p>
      {notice.endedBy && <p className="notice">{t('muster.ended.todo')}</p>}
      <ul className="demands">
        {demands.map((line) => (
          <DemandItem
            key={line.demand.id}
            line={line}
            on={on}
            ended={!!notice.endedBy}
            open={open}
            name={name}
            form={form}
          />
        ))}
      </ul>
    </Section>
  );
}

export function SpanOf({ muster: { start, end } }: { muster: { start: string; end?: string | null } }) {
  const { t, language } = useTexts('duty');
  return (
    <>
      {end
        ? t('muster.span', { start: instant(start, language), end: instant(end, language) })
        : t('muster.spanOpen', { start: instant(start, language) })}
    </>
  );
}

interface ItemProps extends Omit<Props, 'muster'> {
  line: DemandLine;
  on: boolean;
  ended: boolean;
}

function DemandItem({ line, on, ended, open, name, form }: ItemProps) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const mayRead = useMay('STAFF_READ');
  const mayForm = useMay('DUTY_ASSIGN');
  const { demand, figures } = line;
  const full = figures.unnamed === 0;
  return (
    <li className="demand">
      <div className="demand-who">
        <strong>
          <Link to={paths.organization(demand.organizationId)}>{line.organizationName}</Link>
        </strong>
        <span>
          {words(demand.task)} <SkillTag code={demand.skill} />
        </span>
        <span className="quiet">
          {demand.placeId ? (
            <Link to={paths.place(demand.placeId)}>{words(demand.place)}</Link>
          ) : (
            words(demand.place)
          )}
          {' · '}
          <Link to={paths.area(demand.areaId)}>{line.areaName}</Link>
        </span>
        <TeamsOfLine demandId={demand.id} />
      </div>
      <Funnel
        line={line}
        on={on}
        open={
          mayRead
            ? (figure) => {
                open(line, figure);
              }
            : undefined
        }
      />
      <div className="demand-acts">
        {figures.declined > 0 && (
          <Button
            size="small"
            type="link"
            disabled={!mayRead}
            onClick={() => {
              open(line, 'declined');
            }}
          >
            {t('muster.declinedCount', { count: figures.declined })}
          </Button>
        )}
        {line.mayName && !ended && (
          <Button
            type={full ? 'default' : 'primary'}
            disabled={full}
            onClick={() => {
              name(line);
            }}
          >
            {t(full ? 'muster.full' : 'muster.name')}
          </Button>
        )}
        {line.mayName && mayForm && mayRead && !ended && figures.confirmed > 0 && (
          <Button
            onClick={() => {
              form(line);
            }}
          >
            {t('muster.form')}
          </Button>
        )}
      </div>
    </li>
  );
}
