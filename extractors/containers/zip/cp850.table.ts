// Table: code page 850, upper half: the old one of Italian Windows, in which its own ZIP folders write names.
// Where Italian has letters CP437 agrees with it, except for accented capitals, which CP437 lacks. (Table file.)

/** Character of byte 0x80 + index. */
export const CP850_UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
