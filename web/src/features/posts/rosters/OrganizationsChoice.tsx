import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import type { Staffing } from './staffing';

interface Props {
  offered: Staffing[];
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
}

/** Those that staff the chosen posts are a click away; any other can be added. Works as a form's field. */
export function OrganizationsChoice({ offered, value = [], onChange }: Props) {
  const { t } = useTexts('posts');
  const add = (picked: Picked | null) => {
    if (picked && !value.some(({ id }) => id === picked.id)) {
      onChange?.([...value, picked]);
    }
  };
  const rest = offered.filter(({ id }) => !value.some((each) => each.id === id));
  return (
    <div className="chosen">
      {value.length > 0 && (
        <ul className="chosen-list" aria-label={t('plan.organizations')}>
          {value.map((each) => (
            <li key={each.id}>
              {each.name}
              <Button
                size="small"
                type="text"
                aria-label={t('plan.leaveOut', { name: each.name })}
                onClick={() => {
                  onChange?.(value.filter(({ id }) => id !== each.id));
                }}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Button
          onClick={() => {
            onChange?.([...value, ...rest.map(({ id, name }) => ({ id, name }))]);
          }}
        >
          {t('plan.takeStaffing', { count: rest.length })}
        </Button>
      )}
      <div className="narrow-form">
        <OrganizationPicker label={t('plan.addOrganization')} value={null} onChange={add} />
      </div>
    </div>
  );
}
