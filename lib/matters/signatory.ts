import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';

/**
 * 签发人 of a letter to a superior (上行文): one of the unit's 分管负责人 (`leaders`), whatever the unit decided on its
 * approval step, never the liaison at the keyboard. Without one the letter would be void of form and come back, so it is
 * refused; of several the liaison says who signed (`chosen`, empty for nobody).
 */
export function signatoryOf(leaders: readonly string[], chosen: string | undefined): string | Refusal {
  if (leaders.length === 0)
    return refuse(
      'RULE',
      '报区人民政府的文件须由本单位分管负责人签发，本单位尚无人担任；请联系安全管理员授予岗位后再报。',
    );
  const named = chosen || (leaders.length === 1 ? leaders[0] : '');
  if (!named) return refuseField('signatory', '请选择签发人');
  return leaders.includes(named) ? named : refuseField('signatory', '签发人须是本单位现任分管负责人，请从列表选择');
}
