package admission

import (
	"net"
	"net/netip"
)

// ClientOf names who asks, for counts that are fair among clients: the address without its port, or of IPv6 the network,
// since one host has many addresses of that.
func ClientOf(remoteAddr string) string {
	host, _, err := net.SplitHostPort(remoteAddr)
	if err != nil {
		host = remoteAddr
	}
	addr, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	addr = addr.Unmap()
	if addr.Is6() && !addr.IsLoopback() {
		if network, err := addr.WithZone("").Prefix(64); err == nil {
			return network.String()
		}
	}
	return addr.String()
}
