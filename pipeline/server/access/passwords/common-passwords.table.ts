// Passwords (or their letters) long enough to be taken and yet tried first by whoever guesses: words of this program and
// this trade, and habits. Lower case. (Table file.)

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...['password', 'passwordpassword', 'passwordprova', 'nuovapassword', 'lamiapassword', 'miapassword'],
  ...['passwordsicura', 'passworddifficile', 'passwordstudio', 'passwordufficio', 'changeme', 'cambiami'],
  ...[
    'amministratore',
    'administrator',
    'amministrazione',
    'adminadmin',
    'benvenuto',
    'benvenuti',
    'welcome',
  ],
  ...['civis', 'civisintake', 'civisintakecivis', 'agenziaentrate', 'agenziadelleentrate', 'cassettofiscale'],
  ...['commercialista', 'commercialisti', 'studiocommerciale', 'studioassociato', 'ufficio', 'segreteria'],
  ...['fatturaelettronica', 'partitaiva', 'codicefiscale', 'dichiarazione', 'dichiarazioni', 'entratel'],
  ...['forzaitalia', 'forzajuventus', 'forzanapoli', 'forzainter', 'forzamilan', 'forzaroma', 'juventus'],
  ...['iloveyou', 'tiamotanto', 'amoremio', 'amoremioamoremio', 'buongiorno', 'buongiornoatutti'],
  ...['letmeinletmein', 'letmeinplease', 'trustno', 'superman', 'football', 'princess', 'sunshine'],
  ...['correcthorsebatterystaple', 'quattroparole', 'cavallobatteriagraffetta'],
  ...['1q2w3e4r5t6y', '1q2w3e4r5t6y7u', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'q1w2e3r4t5y6', '123qweasdzxc'],
  ...['qweasdzxc123', 'abc123abc123', 'a1b2c3d4e5f6', 'p@ssw0rd1234', 'passw0rd1234', 'p4ssw0rd1234'],
]);
