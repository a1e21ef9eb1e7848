package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"syscall"
)

// Whoever writes a feed, a sitemap or a redirect says what is fetched next, and could name what only this machine reaches: a
// router, a database, the metadata of a cloud. So what a connection is made to is looked at when it is made, behind the
// resolution of names, and a name that resolves differently the next time gains nothing.

// notPublic are the ranges that IANA's registries of special-purpose addresses do not call globally reachable
// (iana.org/assignments/iana-ipv4-special-registry, iana-ipv6-special-registry), and multicast.
var notPublic = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "3fff::/20",
)

// global6 is what of IPv6 is handed out for use in the internet.
var global6 = netip.MustParsePrefix("2000::/3")

// embedding are the ranges whose addresses stand for one of IPv4, with the byte where that begins: translation (RFC 6052)
// and 6to4 (RFC 3056).
var embedding = []struct {
	prefix netip.Prefix
	at     int
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12},
	{netip.MustParsePrefix("2002::/16"), 2},
}

func prefixes(texts ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		all[i] = netip.MustParsePrefix(text)
	}
	return all
}

// isPublic reports whether an address belongs to the internet at large.
func isPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	for _, e := range embedding {
		if e.prefix.Contains(a) {
			b := a.As16()
			return isPublic(netip.AddrFrom4([4]byte(b[e.at : e.at+4])))
		}
	}
	if a.Is6() && !global6.Contains(a) {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(a) {
			return false
		}
	}
	return a.IsValid()
}

// refusedError is a connection that is not made.
type refusedError struct{ addr netip.Addr }

func (e *refusedError) Error() string {
	return fmt.Sprintf("its host is %s, an address of this machine or a private network: --allow-private allows those", e.addr)
}

// dial connects, if that is allowed.
func (c *Client) dial(ctx context.Context, network, address string) (net.Conn, error) {
	dialer := net.Dialer{Timeout: dialTimeout, Resolver: c.resolver, Control: c.control}
	return dialer.DialContext(ctx, network, address)
}

// control looks at the address that a connection is about to be made to.
func (c *Client) control(_, address string, _ syscall.RawConn) error {
	if c.options.AllowPrivate {
		return nil
	}
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%q: %w", address, err)
	}
	if isPublic(at.Addr()) || c.permit != nil && c.permit(at) {
		return nil
	}
	return &refusedError{at.Addr()}
}
