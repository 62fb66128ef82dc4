// The three ways into the database and what each is for.

/** owner: migrations · writer: appends to the log and keeps the projection · reader: queries. */
export type RoleName = 'owner' | 'writer' | 'reader';
export const ROLES: readonly RoleName[] = ['owner', 'writer', 'reader'];

export const roleOf = (role: RoleName): string => `duzhi_${role}`;
