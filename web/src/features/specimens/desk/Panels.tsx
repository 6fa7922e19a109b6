import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { SurfacePanel } from './SurfacePanel';
import { bound, type DeskTube } from './deskState';
import { TAKE_BACK_REASONS, VOID_REASONS } from './facts';
import { FindingLine, PersonCard } from './PersonCard';
import type { DeskPerson } from './roster';
import type { DeskSession, DeskView, Panel } from './session';
import { useNames } from './useNames';
import { where } from './roster';

interface Props {
  desk: DeskSession;
  view: DeskView;
}

/** What must be answered before the work goes on; in place of the person, never over the page. */
export function PanelView({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const { panel, state } = view;
  const nameOf = useNames(view.roster);
  if (!panel) {
    return null;
  }
  const back = () => void desk.open(null);
  switch (panel.kind) {
    case 'PERSON':
      return <Findings panel={panel} desk={desk} onBack={back} />;
    case 'CHOOSE':
      return <Choice panel={panel} desk={desk} onBack={back} />;
    case 'NOT_LISTED':
      return <NotListed panel={panel} desk={desk} onBack={back} />;
    case 'OPEN_TUBE':
      return <OpenTube key={panel.code} code={panel.code} desk={desk} view={view} onBack={back} />;
    case 'SLIP':
      return <Slip desk={desk} onBack={back} />;
    case 'SURFACE':
      return <SurfacePanel desk={desk} onBack={back} />;
    case 'TAKE_BACK':
      return (
        <Reasons
          title={t('panel.takeBack')}
          lead={t('panel.takeBack.lead', { name: nameOf(state.registrations.get(panel.registration)).name })}
          reasons={TAKE_BACK_REASONS}
          onReason={(reason) => void desk.takeBack(panel.registration, reason)}
          onBack={back}
        />
      );
    case 'CLOSE_TUBE':
    case 'COUNT_DIFFERS':
    case 'VOID_TUBE':
    case 'VOID_SWAB': {
      const tube = state.tubes.get(panel.code);
      return tube ? <TubePanel panel={panel} tube={tube} desk={desk} view={view} onBack={back} /> : null;
    }
  }
}

type Of<Kind extends Panel['kind']> = Extract<Panel, { kind: Kind }>;

interface Back {
  desk: DeskSession;
  onBack: () => void;
}

function BackButton({ onBack, label }: { onBack: () => void; label?: string }) {
  const { t } = useTexts('specimens');
  return (
    <button type="button" className="desk-button" onClick={onBack}>
      {label ?? t('panel.back')}
    </button>
  );
}

function Findings({ panel, desk, onBack }: { panel: Of<'PERSON'> } & Back) {
  const { t } = useTexts('specimens');
  const stops = panel.findings.some(({ severity }) => severity === 'STOP');
  const isOther = panel.findings.some(({ why }) => why === 'WRONG_ROUND');
  return (
    <section className="desk-panel desk-panel-stop" aria-label={t('panel.person')}>
      <PersonCard person={panel.person} />
      {panel.findings.map((finding) => (
        <FindingLine key={finding.why} finding={finding} person={panel.person} />
      ))}
      <div className="desk-buttons">
        <BackButton onBack={onBack} label={t('panel.notThis')} />
        {!stops && (
          <button type="button" className="desk-button" onClick={() => void desk.registerAll(panel)}>
            {t('panel.takeAgain')}
          </button>
        )}
        {isOther && (
          <button
            type="button"
            className="desk-button"
            onClick={() => {
              void desk.useRound(panel.person.round);
              void desk.choose(panel.person, panel.way);
            }}
          >
            {t('panel.changeRound')}
          </button>
        )}
      </div>
    </section>
  );
}

function Choice({ panel, desk, onBack }: { panel: Of<'CHOOSE'> } & Back) {
  const { t } = useTexts('specimens');
  const { people, way, typed } = panel;
  return (
    <section className="desk-panel" aria-label={t('panel.choose')}>
      <h2>{t('panel.choose')}</h2>
      <ul className="desk-list">
        {people.map((person, i) => (
          <li key={person.id}>
            <Choosable person={person} isFirst={i === 0} onChoose={() => void desk.choose(person, way)} />
          </li>
        ))}
      </ul>
      <div className="desk-buttons">
        <BackButton onBack={onBack} />
        {way === 'IDENTITY_NUMBER' && (
          <button
            type="button"
            className="desk-button"
            onClick={() => void desk.registerUnlisted('IDENTITY_NUMBER', typed)}
          >
            {t('panel.noneOfThem')}
          </button>
        )}
      </div>
    </section>
  );
}

function Choosable({
  person,
  isFirst,
  onChoose,
}: {
  person: DeskPerson;
  isFirst: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className="desk-row"
      // Enter takes the first
      ref={isFirst ? focusOn : undefined}
      onClick={onChoose}
    >
      <strong>{person.name}</strong>
      <span>{where(person)}</span>
      <span className="mono quiet">{person.identity}</span>
    </button>
  );
}

function NotListed({ panel, desk, onBack }: { panel: Of<'NOT_LISTED'> } & Back) {
  const { t } = useTexts('specimens');
  return (
    <section className="desk-panel desk-panel-stop" aria-label={t('panel.notListed')}>
      <h2>{t('panel.notListed')}</h2>
      <p className="mono">{panel.typed}</p>
      <p>{t('panel.notListed.lead')}</p>
      <div className="desk-buttons">
        <BackButton onBack={onBack} />
        <button
          type="button"
          className="desk-button desk-button-main"
          onClick={() => void desk.registerUnlisted(panel.way, panel.typed)}
        >
          {t('panel.registerAnyway')}
        </button>
      </div>
    </section>
  );
}

const LARGEST_POOL = 20;

function OpenTube({ code, desk, view, onBack }: { code: string; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  const { roster, roundId, state, inHand } = view;
  const round = roster.rounds.find(({ id }) => id === roundId);
  const sizes = round?.poolSizes ?? [1, 10];
  const registration = inHand === null ? null : state.registrations.get(inHand);
  const person = registration ? roster.person(registration.roundId, registration.personId) : null;
  const last = [...state.tubes.values()].filter(({ isHousehold }) => !isHousehold).at(-1)?.poolSize;
  const fitting = sizes.filter((size) => size <= (person?.poolSize ?? LARGEST_POOL));
  const usual = last && fitting.includes(last) ? last : (fitting.at(-1) ?? 1);
  const family = person?.door ? Math.min(LARGEST_POOL, roster.household(person).length) : 0;
  return (
    <section className="desk-panel" aria-label={t('panel.openTube')}>
      <h2>{t('panel.openTube')}</h2>
      <p className="desk-code mono">{code}</p>
      <p>{t('panel.openTube.lead')}</p>
      <div className="desk-buttons">
        {[...new Set([...fitting, usual])]
          .sort((a, b) => b - a)
          .map((size) => (
            <button
              key={size}
              type="button"
              className={size === usual ? 'desk-button desk-button-main' : 'desk-button'}
              ref={size === usual ? focusOn : undefined}
              onClick={() => void desk.openTube(code, size, false)}
            >
              {t(size === 1 ? 'pool.single' : 'pool.size', { size })}
            </button>
          ))}
        {family > 1 && (
          <button
            type="button"
            className="desk-button"
            onClick={() => void desk.openTube(code, family, true)}
          >
            {t('pool.household', { count: family })}
          </button>
        )}
        <BackButton onBack={onBack} />
      </div>
    </section>
  );
}

function Slip({ desk, onBack }: Back) {
  const { t } = useTexts('specimens');
  const [slip, setSlip] = useState('');
  const [who, setWho] = useState('');
  return (
    <form
      className="desk-panel"
      aria-label={t('panel.slip')}
      onSubmit={(event) => {
        event.preventDefault();
        if (slip.trim() !== '') {
          void desk.registerUnlisted('SLIP', who.trim(), slip.trim());
        }
      }}
    >
      <h2>{t('panel.slip')}</h2>
      <p>{t('panel.slip.lead')}</p>
      <label htmlFor="slip-number">{t('panel.slip.number')}</label>
      <input
        id="slip-number"
        ref={focusOn}
        className="desk-input"
        maxLength={40}
        value={slip}
        onChange={(event) => {
          setSlip(event.target.value);
        }}
      />
      <label htmlFor="slip-who">{t('panel.slip.who')}</label>
      <input
        id="slip-who"
        className="desk-input"
        maxLength={100}
        value={who}
        onChange={(event) => {
          setWho(event.target.value);
        }}
      />
      <div className="desk-buttons">
        <BackButton onBack={onBack} />
        <button type="submit" className="desk-button desk-button-main" disabled={slip.trim() === ''}>
          {t('panel.slip.register')}
        </button>
      </div>
    </form>
  );
}

type TubePanels = Of<'CLOSE_TUBE' | 'COUNT_DIFFERS' | 'VOID_TUBE' | 'VOID_SWAB'>;

function TubePanel({
  panel,
  tube,
  desk,
  view,
  onBack,
}: { panel: TubePanels; tube: DeskTube; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  switch (panel.kind) {
    case 'CLOSE_TUBE':
      return <Count tube={tube} desk={desk} onBack={onBack} />;
    case 'COUNT_DIFFERS':
      return <Differs tube={tube} counted={panel.counted} desk={desk} view={view} onBack={onBack} />;
    case 'VOID_TUBE':
      return (
        <Reasons
          title={t('panel.voidTube', { tube: tube.code })}
          lead={t('panel.voidTube.lead', { count: bound(tube).length })}
          onReason={(reason) => void desk.voidTube(tube.code, reason)}
          onBack={onBack}
        />
      );
    case 'VOID_SWAB':
      return (
        <Reasons
          title={t('panel.voidSwab', { tube: tube.code })}
          lead={t('panel.voidSwab.lead')}
          onReason={(reason) => void desk.voidSwab(tube.code, panel.swab, reason)}
          onBack={onBack}
        />
      );
  }
}

/** Whoever counts is not told what to find. */
function Count({ tube, desk, onBack }: { tube: DeskTube } & Back) {
  const { t } = useTexts('specimens');
  const [typed, setTyped] = useState('');
  const isCount = /^\d{1,2}$/.test(typed.trim());
  const most = Math.max(tube.poolSize, bound(tube).length) + 1;
  return (
    <form
      className="desk-panel"
      aria-label={t('panel.count')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isCount) {
          void desk.closeTube(tube.code, Number(typed));
        }
      }}
    >
      <h2>{t('panel.count')}</h2>
      <p className="desk-code mono">{tube.code}</p>
      <label htmlFor="swab-count">{t('panel.count.lead')}</label>
      <input
        id="swab-count"
        ref={focusOn}
        className="desk-input desk-input-count"
        inputMode="none"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {typed.trim() !== '' && !isCount && (
        <p className="desk-finding desk-finding-stop">{t('panel.count.code')}</p>
      )}
      <div className="desk-digits">
        {Array.from({ length: most + 1 }, (_, count) => (
          <button
            key={count}
            type="button"
            className={typed === String(count) ? 'desk-button desk-button-chosen' : 'desk-button'}
            aria-pressed={typed === String(count)}
            onClick={() => {
              setTyped(String(count));
            }}
          >
            {count}
          </button>
        ))}
      </div>
      <div className="desk-buttons">
        <BackButton onBack={onBack} />
        <button type="submit" className="desk-button desk-button-main" disabled={!isCount}>
          {t('panel.count.close')}
        </button>
      </div>
    </form>
  );
}

function Differs({
  tube,
  counted,
  desk,
  view,
  onBack,
}: { tube: DeskTube; counted: number; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  const nameOf = useNames(view.roster);
  return (
    <section className="desk-panel desk-panel-stop" aria-label={t('panel.differs')}>
      <h2>{t('panel.differs')}</h2>
      <p>{t('panel.differs.lead', { counted, bound: bound(tube).length })}</p>
      <div className="desk-buttons">
        <button
          type="button"
          className="desk-button desk-button-main"
          onClick={() => void desk.open({ kind: 'CLOSE_TUBE', code: tube.code })}
        >
          {t('panel.recount')}
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={() => void desk.closeTube(tube.code, counted, true)}
        >
          {t('panel.closeHeld')}
        </button>
        <BackButton onBack={onBack} />
      </div>
      <h3>{t('panel.differs.void')}</h3>
      <ul className="desk-list">
        {bound(tube).map((swab) => {
          const { name, place } = nameOf(view.state.registrations.get(swab.registration));
          return (
            <li key={swab.number} className="desk-member">
              <strong>{name}</strong>
              <span>{place}</span>
              <button
                type="button"
                className="desk-button desk-button-small"
                onClick={() => void desk.voidSwab(tube.code, swab.number, 'MISCOUNTED')}
              >
                {t('panel.notInTube')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Reasons({
  title,
  lead,
  reasons = VOID_REASONS,
  onReason,
  onBack,
}: {
  title: string;
  lead: string;
  reasons?: readonly string[];
  onReason: (reason: string) => void;
  onBack: () => void;
}) {
  const { t } = useTexts('specimens');
  return (
    <section className="desk-panel desk-panel-stop" aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <div className="desk-buttons">
        {reasons
          .filter((reason) => reason !== 'UNDONE')
          .map((reason) => (
            <button
              key={reason}
              type="button"
              className="desk-button"
              onClick={() => {
                onReason(reason);
              }}
            >
              {t(`reason.${reason}`)}
            </button>
          ))}
        <BackButton onBack={onBack} />
      </div>
    </section>
  );
}

/** Only where a keyboard is at hand: on a phone a field in focus brings one up over the work. */
function focusOn(element: HTMLElement | null): void {
  if (matchMedia('(pointer: fine)').matches) {
    element?.focus();
  }
}
