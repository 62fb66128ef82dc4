export { type Fen, fenOf, isMoneyText, moneyText, FEN_LIMIT, sumOf, absoluteOf } from './fen.js';
export { type Rate, rateOf, percentText, percentOf } from './rate.js';
export { wanText, wanOf, yuanText } from './display.js';
