/** What restoring decides before anything is drawn. */

/** The request of `restore_backup`: one secret of the two, and a new passphrase only with the key. */
export function request({ file, secret, passphrase, key }, fresh) {
  return secret === 'passphrase'
    ? { token: file.token, passphrase, recovery_key: '', new_passphrase: '' }
    : { token: file.token, passphrase: '', recovery_key: key, new_passphrase: fresh };
}
