import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { PersonLine } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import type { Area } from '../queries';
import { MoveDialog } from './MoveDialog';

/** For those who may register people. */
export function MoveButton({ people, areaPath }: { people: PersonLine[]; areaPath: Area[] }) {
  const { t } = useTexts('registry');
  const [open, setOpen] = useState(false);
  const area = areaPath.at(-1);
  if (!useMay('PEOPLE_REGISTER') || people.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(people.length > 1 ? 'move.household' : 'move.person')}
      </Button>
      {open && (
        <MoveDialog
          people={people}
          start={area ? { id: area.id, name: area.name } : null}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
