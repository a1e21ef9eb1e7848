package neo4jlocal

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// password returns the password kept in Home/neo4j/password (mode 0600), making one on first use.
func (o Options) password() (string, error) {
	file := o.path("password")
	kept, err := os.ReadFile(file)
	if err == nil {
		if pw := strings.TrimSpace(string(kept)); pw != "" {
			return pw, nil
		}
		return "", fmt.Errorf("password file %s is empty: %w", file, ErrPassword)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("read password: %w", err)
	}
	pw := rand.Text()
	if err := writeFile(file, pw+"\n", 0o600); err != nil {
		return "", fmt.Errorf("keep password: %w", err)
	}
	return pw, nil
}

// hashRounds is how often Neo4j hashes the passwords of its built-in users.
const hashRounds = 1024

// seedAuth writes the file from which Neo4j takes its first user's password when it creates its system database. It is
// what `neo4j-admin dbms set-initial-password` writes, without the second or two of one more JVM; once there are
// users Neo4j reads it no more, so writing it at every start is harmless and needs no knowledge of how far an
// earlier, perhaps killed, first start came.
func (o Options) seedAuth(password string) error {
	salt := make([]byte, sha256.Size)
	rand.Read(salt) // never fails, by its documentation
	line := fmt.Sprintf("%s:SHA-256,%s,%s,%d:\n",
		Username, hex.EncodeToString(hashPassword(password, salt)), hex.EncodeToString(salt), hashRounds)
	file := o.path("data", "dbms", "auth.ini")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return fmt.Errorf("seed the password: %w", err)
	}
	if err := writeFile(file, line, 0o600); err != nil {
		return fmt.Errorf("seed the password: %w", err)
	}
	return nil
}

func hashPassword(password string, salt []byte) []byte {
	sum := sha256.Sum256(append(append([]byte{}, salt...), password...))
	for range hashRounds - 1 {
		sum = sha256.Sum256(sum[:])
	}
	return sum[:]
}

// writeFile replaces a file as a whole: a process killed in between leaves the old one or none.
func writeFile(file, content string, mode fs.FileMode) error {
	tmp, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.WriteString(content)
	err = errors.Join(err, tmp.Chmod(mode), tmp.Sync(), tmp.Close())
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), file)
}
