# shellcheck shell=bash
# Installs what is missing and builds. Sourced by app/start, tests/run and .ci/run, which set
#   sw_name   how the person called the script, for messages
#   sw_root   the folder with CMakeLists.txt
# Everything it says goes to standard error. SW_SKIP_PACKAGES=1 trusts that what is needed is there.
: "${sw_name:?}" "${sw_root:?}"

# Copies of the tree share what the compiler cache holds.
export CCACHE_BASEDIR=$sw_root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

sw_say() { printf '%s: %s\n' "$sw_name" "$*" >&2; }

# Prints the packages of the lists (build, tests, lint) that are not installed; of two words a line the second
# is "optional". Those marked "unpacked" are none of them: see sw_unpack.
sw_missing() {
    local list name note
    local -A wanted=() installed=()
    for list in "$@"; do
        while read -r name note; do
            wanted[$name]=$note
        done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$sw_root/resources/packages/$list.txt")
    done
    if command -v dpkg-query >/dev/null; then
        # shellcheck disable=SC2016  # the dollars are dpkg's
        while read -r name note; do
            [[ $note != ?i* ]] || installed[$name]=yes
        done < <(dpkg-query --show --showformat='${Package} ${db:Status-Abbrev}\n' "${!wanted[@]}" 2>/dev/null)
    fi
    for name in "${!wanted[@]}"; do
        [[ ${wanted[$name]} != unpacked ]] || continue
        [[ -n ${installed[$name]:-} ]] || printf '%s %s\n' "$name" "${wanted[$name]}"
    done | sort
}

# Unpacks the packages marked "unpacked" into build/unpacked: programs that the tests start themselves, and whose
# installation would start a service or take the place of another one. Needs no rights but a network.
sw_unpack() {
    local list name note folder=$sw_root/build/unpacked work
    # As root apt would fetch as a user of its own, who cannot write here.
    local fetch=(apt-get -q -o APT::Sandbox::User=root download)
    for list in "$@"; do
        while read -r name note; do
            [[ $note == unpacked && ! -e $folder/.$name ]] || continue
            work=$(mktemp -d) || return
            sw_say "unpacking $name"
            # A machine that has installed nothing yet has no lists of packages either.
            if ! (cd "$work" && { "${fetch[@]}" "$name" || { apt-get -q update && "${fetch[@]}" "$name"; }; } &&
                mkdir -p "$folder" && dpkg-deb --extract ./*.deb "$folder") >&2 </dev/null; then
                sw_say "$name could not be fetched; the tests that need it will say so"
            else
                find "$folder" -perm /6000 -type f -exec chmod ug-s {} + # the loader would ignore what tests preload
                touch "$folder/.$name"
            fi
            rm -rf -- "$work"
        done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$sw_root/resources/packages/$list.txt")
    done
}

# Makes sure that the packages of the lists are there, or says what is missing and how to go on.
sw_install() {
    local missing packages way=() reason=""
    missing=$(sw_missing "$@")
    # What is only optional is no reason to trouble the package manager.
    [[ -n ${SW_SKIP_PACKAGES:-} ]] || sw_unpack "$@"
    if [[ -n ${SW_SKIP_PACKAGES:-} ]] || ! grep -qv ' optional$' <<<"$missing" || [[ -z $missing ]]; then
        return 0
    fi
    mapfile -t packages < <(cut -d' ' -f1 <<<"$missing")

    # shellcheck source=/dev/null
    if ! (. /etc/os-release && [[ $ID == debian && $VERSION_ID == 12* ]]) 2>/dev/null; then
        reason="This is not Debian 12, for which the package names are written down."
    elif ! command -v apt-get >/dev/null; then
        reason="There is no apt-get here to install them with."
    elif ((EUID == 0)); then
        way=(env)
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        way=(sudo -n env)
    elif command -v sudo >/dev/null && [[ -t 0 && -t 2 ]]; then
        way=(sudo env)
    else
        reason="Installing them takes the rights of root, which you do not have here."
    fi

    if [[ -z $reason ]]; then
        sw_say "installing ${packages[*]}"
        way+=(DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q)
        # Old or absent package lists are the usual reason why an install fails; a failed update alone is none.
        if ! "${way[@]}" update >&2 </dev/null; then
            sw_say "the package lists could not be renewed; trying with those that are here"
        fi
        if "${way[@]}" install --yes --no-install-recommends "${packages[@]}" >&2 </dev/null; then
            return 0
        fi
        reason="apt-get failed, see above."
    fi

    sw_say "some packages are missing. $reason"
    {
        echo "Missing:"
        printf '    %s\n' "${packages[@]}"
        echo "On Debian 12 this installs them, as root:"
        echo "    apt-get update && apt-get install --no-install-recommends ${packages[*]}"
        echo "Then call $sw_name again. Where their like is installed in another way, go on with"
        echo "    SW_SKIP_PACKAGES=1 $sw_name"
    } >&2
    return 1
}

sw_configure_and_build() {
    local preset=$1 folder=$2
    shift 2
    local fresh=()
    if [[ -f $folder/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$sw_root" "$folder/CMakeCache.txt"; then
        fresh=(--fresh) # the tree was copied or moved together with its build folder
    fi
    if [[ ! -f $folder/build.ninja || ${#fresh[@]} -gt 0 || $sw_root/CMakePresets.json -nt $folder/build.ninja ]]; then
        cmake -S "$sw_root" --preset "$preset" "${fresh[@]}" || return
    fi
    ninja -C "$folder" "$@"
}

# sw_build PRESET [NINJA ARGUMENT…]: configures where needed and builds; one at a time per build folder.
sw_build() {
    local folder=$sw_root/build/$1 status=0
    if ! mkdir -p "$folder" 2>/dev/null || [[ ! -w $folder ]]; then
        sw_say "the folder $folder cannot be written, so nothing can be built there." \
            "Copy the project to a folder of yours, or have its owner build it."
        return 1
    fi
    if ! command -v cmake >/dev/null || ! command -v ninja >/dev/null; then
        sw_say "cmake and ninja are not on the PATH; they are needed to build."
        return 1
    fi
    (
        flock -n 9 || { sw_say "waiting for another build to end" && flock 9; }
        sw_configure_and_build "$1" "$folder" "${@:2}" </dev/null 2>&1 |
            tee "$folder/build.log" |
            sed -u -e '/^ninja: no work to do\.$/d' -e '/^ninja: Entering directory/d' -e '/Re-checking globbed/d' >&2
        exit "${PIPESTATUS[0]}"
    ) 9>"$folder/build.lock" || status=$?
    if ((status != 0)); then
        sw_say "the build failed. What went wrong stands above and in $folder/build.log"
    fi
    return "$status"
}
