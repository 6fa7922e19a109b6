import { EyeOutlined } from '@ant-design/icons';
import { Button, Dropdown, Grid } from 'antd';
import { askPurpose, statePurpose, useStatedPurpose } from '@/shared/api/purpose';
import { useTexts } from '@/shared/i18n';
import { useWords } from '@/shared/words';

/** The stated purpose, always in sight, to change or to withdraw. */
export function PurposeChip() {
  const { t } = useTexts('app');
  const word = useWords();
  const purpose = useStatedPurpose();
  const wide = Grid.useBreakpoint().lg ?? true;
  const name = purpose ? word(`purpose.${purpose}`) : t('purpose.none');
  const chip = (
    <Button
      className={purpose ? 'purpose-chip stated' : 'purpose-chip'}
      icon={<EyeOutlined aria-hidden />}
      aria-label={t('purpose.change', { purpose: name })}
      onClick={purpose ? undefined : () => void askPurpose()}
    >
      {(wide || purpose) && <span className="purpose-chip-name">{name}</span>}
    </Button>
  );
  if (!purpose) {
    return chip;
  }
  const items = [
    { key: 'change', label: t('purpose.title'), onClick: () => void askPurpose() },
    {
      key: 'withdraw',
      label: t('purpose.withdraw'),
      onClick: () => {
        statePurpose(null);
      },
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      {chip}
    </Dropdown>
  );
}
