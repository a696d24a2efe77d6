import type { Basis } from '../clause';

/** Why 三日 and 五日 are read as working days, although the statute speaks of itself only. */
export const PENALTY_LAW_85: Basis = {
  law: '《行政处罚法》第八十五条（参照）',
  text: '该法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日',
};
