package main

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// guardLoopback refuses requests that name another host than this machine. A server that listens on loopback only is meant
// for this machine's user, but any web site that the user visits could reach it under a name of its own that it lets
// point to 127.0.0.1; to the browser that would be the site's own host, whose answers it may read.
func guardLoopback(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !namesLoopback(r.Host) {
			writeProblem(w, http.StatusMisdirectedRequest, "this server answers to localhost only; start it with --addr on another address to serve other names")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// namesLoopback reads a Host header: a name or address, with or without port.
func namesLoopback(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	name := strings.TrimSuffix(strings.ToLower(host), ".")
	// Browsers take names below localhost for this machine without asking a name server (RFC 6761, section 6.3).
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.Unmap().IsLoopback()
}

// isLoopback tells whether only this machine can reach a listener.
func isLoopback(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
