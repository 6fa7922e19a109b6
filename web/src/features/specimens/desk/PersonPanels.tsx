import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { BackButton, focusOn, type Back, type Of } from './panelParts';
import { FindingLine, PersonCard } from './PersonCard';
import { where, type DeskPerson } from './roster';

export function Findings({ panel, desk, onBack }: { panel: Of<'PERSON'> } & Back) {
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

export function Choice({ panel, desk, onBack }: { panel: Of<'CHOOSE'> } & Back) {
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

export function NotListed({ panel, desk, onBack }: { panel: Of<'NOT_LISTED'> } & Back) {
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

export function Slip({ desk, onBack }: Back) {
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
