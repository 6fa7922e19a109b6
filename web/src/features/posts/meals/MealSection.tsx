import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { clock } from '../clock';
import { useWorded } from '../worded';

type Meals = Answer<'/api/posts/meals'>;

const mealsQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['posts', 'meals', areaId],
    queryFn: () => body(api.GET('/api/posts/meals', { params: { query: { areaId } } })),
  });

/** Which meals come to a post today, and for how many. */
export function MealSection({ postId, areaId }: { postId: string; areaId: string }) {
  const { t } = useTexts('posts');
  const query = useQuery(mealsQuery(areaId));
  return (
    <Section title={t('meals.title')}>
      <Loaded query={query} rows={2}>
        {(meals) => <AtPost meals={meals} postId={postId} />}
      </Loaded>
    </Section>
  );
}

function AtPost({ meals: { meals, rules }, postId }: { meals: Meals; postId: string }) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const here = meals.flatMap((meal) => {
    const own = meal.posts.find((each) => each.postId === postId);
    return own ? [{ ...meal, count: own.count, loop: own.loop }] : [];
  });
  return (
    <>
      {here.length === 0 ? (
        <Empty title={t('meals.none')}>{t('meals.none.todo')}</Empty>
      ) : (
        <ul className="meals">
          {here.map((meal) => (
            <li key={`${meal.code}-${meal.at}`}>
              <strong>{clock(Date.parse(meal.at))}</strong>
              <span>{words(meal.name)}</span>
              <span>{t('meals.count', { count: grouped(meal.count, language) })}</span>
              {meal.loop && <span className="quiet">{t('meals.loop')}</span>}
            </li>
          ))}
        </ul>
      )}
      {rules.length > 0 && (
        <p className="quiet">
          {t('meals.rules', {
            rules: [
              ...new Set(
                rules.map(({ source, confidence }) =>
                  t('meals.rule', { source: words(source), confidence: t(`confidence.${confidence}`) }),
                ),
              ),
            ].join(t('separator')),
          })}
        </p>
      )}
    </>
  );
}
