#!/bin/sh
# Makes Redress.app and a disk image of it. NOT YET RUN: written on Linux, to be tried on macOS 13 or newer.
#
#   ./dev run --version                        once, so that Python and the packages are there
#   IDENTITY="Developer ID Application: …" PROFILE=redress installer/macos/make_dmg.sh
#
# Without IDENTITY the program is signed for this computer only; with PROFILE (a profile of notarytool) it is notarised.
set -eu
cd "$(dirname "$0")/../.."
./dev package --no-proof
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop_app/__init__.py)
app=build/Redress.app
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp -R build/frozen/redress/ "$app/Contents/MacOS/"

set_of=build/redress.iconset
rm -rf "$set_of" && mkdir "$set_of"
for size in 16 32 128 256; do cp "build/icons/$size.png" "$set_of/icon_${size}x${size}.png"; done
iconutil -c icns -o "$app/Contents/Resources/redress.icns" "$set_of"

cat > "$app/Contents/Info.plist" <<EOF
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>CFBundleName</key><string>Redress</string>
    <key>CFBundleIdentifier</key><string>org.redress.Redress</string>
    <key>CFBundleExecutable</key><string>redress</string>
    <key>CFBundleIconFile</key><string>redress</string>
    <key>CFBundlePackageType</key><string>APPL</string>
    <key>CFBundleShortVersionString</key><string>$version</string>
    <key>CFBundleVersion</key><string>$version</string>
    <key>LSMinimumSystemVersion</key><string>13.0</string>
    <key>NSHighResolutionCapable</key><true/>
</dict>
</plist>
EOF

find "$app/Contents/MacOS" -type f \( -name '*.so' -o -name '*.dylib' -o -perm -111 \) -print0 |
    xargs -0 -n 1 codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "${IDENTITY:--}"
codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "${IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"

image="dist/redress-$version.dmg"
rm -f "$image"
hdiutil create -volname Redress -srcfolder "$app" -ov -format UDZO "$image"
if [ -n "${PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
