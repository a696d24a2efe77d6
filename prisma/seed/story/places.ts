/** A town and where in it something may happen. */
export type Town = { id: string; name: string; spots: readonly string[] };

/** The eleven 镇街 and 开发区; spots carry no real village's or road's name. */
export const TOWNS: readonly Town[] = [
  { id: 'shancheng', name: '山城街道', spots: ['演示社区东侧', '演示路12号', '演示市场北门'] },
  { id: 'diaozi', name: '店子镇', spots: ['演示村西首', '演示水库南岸'] },
  { id: 'xiji', name: '西集镇', spots: ['演示工业园内', '演示村北侧'] },
  { id: 'sangcun', name: '桑村镇', spots: ['演示村委会以东200米', '演示路与演示街交叉口'] },
  { id: 'beizhuang', name: '北庄镇', spots: ['演示山南坡', '演示村南侧河滩'] },
  { id: 'chengtou', name: '城头镇', spots: ['演示豆制品园区', '演示街36号'] },
  { id: 'xuzhuang', name: '徐庄镇', spots: ['演示村东果园', '演示石料场'] },
  { id: 'shuiquan', name: '水泉镇', spots: ['演示村西樱桃园旁', '演示路8号'] },
  { id: 'fucheng', name: '凫城镇', spots: ['演示村南侧', '演示集市东头'] },
  { id: 'fengmao', name: '冯卯镇', spots: ['演示库区北岸', '演示村中心街'] },
  { id: 'kaifaqu', name: '山亭经济开发区', spots: ['演示大道与演示路路口', '演示产业园3号院'] },
];

/** How firms are called; with 演示 before it nobody can take the name for a real one. */
export const FIRM_WORDS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;
