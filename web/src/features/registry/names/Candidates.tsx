import { Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { useWords } from '@/shared/words';
import { AreaLink } from '../areas/AreaDetails';
import type { Area, NamePage, UnresolvedName } from '../queries';
import { ResolveDialog } from './ResolveDialog';

interface Props {
  name: UnresolvedName;
  candidates: NamePage['candidates'];
  open: boolean;
}

/** Areas that the name may stand for, the best first, each with why. */
export function Candidates({ name, candidates, open }: Props) {
  const { t } = useTexts('registry');
  const word = useWords();
  const [chosen, setChosen] = useState<Area | null>(null);
  if (candidates.length === 0) {
    return <Empty title={t('names.noCandidates')} />;
  }
  return (
    <>
      <ul className="candidates">
        {candidates.map(({ area, parentName, score, reasons }) => (
          <li key={area.id}>
            <div>
              <strong>
                <AreaLink area={area} />
              </strong>{' '}
              <span className="quiet">
                {[word(`area.${area.kind}`), parentName, area.code].filter(Boolean).join(' · ')}
              </span>
              <div>
                {reasons.map((reason) => (
                  <Tag key={reason}>{t(`why.${reason}`)}</Tag>
                ))}
              </div>
            </div>
            <Progress
              percent={score}
              size="small"
              format={(percent) => percent}
              aria-label={t('names.score', { score })}
            />
            {open && (
              <Button
                onClick={() => {
                  setChosen(area);
                }}
              >
                {t('names.confirm')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ResolveDialog
          name={name}
          verdict="CONFIRMED"
          area={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
