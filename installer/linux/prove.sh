#!/bin/sh
# Installs the package into a bare Debian without Python, works with it, upgrades it, removes it: `prove.sh PACKAGE FOLDER`.
# Needs root and debootstrap. What it saw is left in FOLDER: the demonstration's PDFs, and a picture of the window.
set -eu
package=$(readlink -f "$1")
mkdir -p "$2"
out=$(readlink -f "$2")
work=$(mktemp -d /var/tmp/redress-proof-XXXXXX)
root=$work/debian

leave() {
    for mounted in dev/pts dev proc; do
        umount -l "$root/$mounted" 2>/dev/null || true
    done
    rm -rf --one-file-system "$work"
}
trap leave EXIT INT TERM

mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\{0,1\}\(http[^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | head -n 1)
[ -n "$mirror" ] || mirror=$(sed -n 's/^URIs: \(http[^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "A bare $release from $mirror"
debootstrap --variant=minbase "$release" "$root" "$mirror" > "$out/debootstrap.log" 2>&1 || { tail -n 20 "$out/debootstrap.log"; exit 1; }
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

! inside which python3 || { echo "There is a Python in it: this would prove nothing."; exit 1; }
cp "$package" "$root/tmp/redress.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/redress.deb > "$out/install.log" 2>&1 || { tail -n 20 "$out/install.log"; exit 1; }
inside redress --version
inside redress demo /tmp/demo
inside test -s /tmp/demo/summary.json
inside redress store verify /tmp/demo/store --passphrase-file /tmp/demo/passphrase.txt
for record in "$root"/tmp/demo/*.pdf; do
    case $record in *-delivery.pdf) continue ;; esac
    inside redress record verify "/tmp/demo/$(basename "$record")"
done
cp -r "$root/tmp/demo" "$out/"

# Only to look at it: a screen, and something that takes a picture of it.
inside apt-get install -y -qq --no-install-recommends xvfb x11-apps imagemagick > "$out/screen.log" 2>&1
inside sh -c '
    Xvfb :9 -screen 0 1280x900x24 & screen=$!
    export DISPLAY=:9
    sleep 2
    redress open & window=$!
    sleep 12
    import -window root /tmp/window.png
    kill -0 $window || { echo "The window has not stayed open."; exit 1; }
    kill $window; kill $screen'
cp "$root/tmp/window.png" "$out/window.png"

inside apt-get install -y -qq --reinstall --no-install-recommends /tmp/redress.deb > "$out/upgrade.log" 2>&1
inside redress store verify /tmp/demo/store --passphrase-file /tmp/demo/passphrase.txt
inside apt-get purge -y -qq redress > "$out/purge.log" 2>&1
left=$(inside sh -c "find /opt /usr /etc /var/lib -ipath '*redress*' -not -path '*/apt/*' 2>/dev/null || true")
[ -z "$left" ] || { echo "Left behind: $left"; exit 1; }
inside test -s /tmp/demo/store/store.db
echo "Installed, worked with, looked at, upgraded and removed; the store is still there. See $out."
