# Finds a JDK for ./mvnw and ./overturn, which source this file and call
#
#     find_jdk javac      to build (a JDK), or
#     find_jdk java       to run (a JRE will do)
#
# On success JAVA_HOME is set and exported; otherwise the reader is told what to install and the
# script ends with exit code 1. Taken, in this order: JAVA_HOME, java on the PATH, else the newest in
# the folders where JDKs usually lie (OVERTURN_JDK_FOLDERS, patterns separated by colons, replaces
# that list). What is older than Java 25 is passed over.
# shellcheck shell=sh

jdk_wanted=25

jdk_usual_folders() {
    printf '%s' "/usr/lib/jvm/*:/usr/lib64/jvm/*:/usr/java/*:/opt/java*:/opt/java/*:/opt/*jdk*:/usr/local/*jdk*"
    printf '%s' ":/Library/Java/JavaVirtualMachines/*/Contents/Home:${HOME:-}/Library/Java/JavaVirtualMachines/*/Contents/Home"
    printf '%s' ":/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home:/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"
    printf '%s' ":/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec"
    printf '%s' ":${HOME:-}/.sdkman/candidates/java/*:${HOME:-}/.jdks/*:${HOME:-}/.local/share/mise/installs/java/*:${HOME:-}/.asdf/installs/java/*"
}

# The version of the Java in folder $1 ("25.0.1"), or nothing.
jdk_version() {
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p'
    fi
}

# Version $1 as one number that sorts: 25.0.1 becomes 25000001, 26-ea 26000000, 1.8.0_392 1008000.
jdk_rank() {
    printf '%s\n' "$1" | awk -F. '{ printf "%d%03d%03d\n", $1, $2, $3 }'
}

# Folder $1 is a Java that serves for $2 (java or javac); prints its rank.
jdk_serves() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] || return 1
    jdk_found=$(jdk_version "$1")
    [ -n "$jdk_found" ] || return 1
    jdk_found=$(jdk_rank "$jdk_found")
    [ "$jdk_found" -ge "${jdk_wanted}000000" ] || return 1
    printf '%s\n' "$jdk_found"
}

# The home of the java on the PATH, through symbolic links and version switchers' shims.
jdk_on_path() {
    jdk_java=$(command -v java) || return 1
    while [ -h "$jdk_java" ]; do
        jdk_link=$(readlink "$jdk_java")
        case $jdk_link in
            /*) jdk_java=$jdk_link ;;
            *) jdk_java=$(dirname "$jdk_java")/$jdk_link ;;
        esac
    done
    jdk_home=$(CDPATH='' cd "$(dirname "$jdk_java")/.." 2>/dev/null && pwd -P) || return 1
    if [ ! -r "$jdk_home/release" ]; then
        jdk_home=$(java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')
    fi
    printf '%s\n' "$jdk_home"
}

# The newest that serves for $1 in the usual folders.
jdk_newest() {
    jdk_best=
    jdk_best_rank=0
    jdk_folders=${OVERTURN_JDK_FOLDERS-$(jdk_usual_folders)}
    jdk_old_ifs=$IFS
    IFS=:
    for jdk_home in $jdk_folders; do
        if jdk_here=$(jdk_serves "$jdk_home" "$1") && [ "$jdk_here" -gt "$jdk_best_rank" ]; then
            jdk_best=$jdk_home
            jdk_best_rank=$jdk_here
        fi
    done
    IFS=$jdk_old_ifs
    [ -n "$jdk_best" ] && printf '%s\n' "$jdk_best"
}

jdk_missing() {
    jdk_seen=
    [ -n "${JAVA_HOME:-}" ] && jdk_seen=", JAVA_HOME is $JAVA_HOME"
    if command -v java >/dev/null 2>&1; then
        jdk_seen="$jdk_seen, java on the PATH is $(java -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p')"
    fi
    cat >&2 <<MESSAGE
Overturn needs Java $jdk_wanted or newer (a JDK, not only a JRE, to build it); none was found$jdk_seen.
Install Eclipse Temurin $jdk_wanted, for example, and start again; an older Java may stay the default:
  Debian, Ubuntu   sudo apt install temurin-$jdk_wanted-jdk     (after adding Adoptium's repository: adoptium.net, "Linux")
                   sudo apt install openjdk-$jdk_wanted-jdk     (where the distribution has it)
  macOS            brew install --cask temurin@$jdk_wanted
  SDKMAN           sdk install java ${jdk_wanted}.0.1-tem       ("sdk list java" shows the latest)
A JDK in an unusual folder is found through JAVA_HOME.
MESSAGE
    exit 1
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_serves "$JAVA_HOME" "$1" >/dev/null; then
        :
    elif jdk_candidate=$(jdk_on_path) && jdk_serves "$jdk_candidate" "$1" >/dev/null; then
        JAVA_HOME=$jdk_candidate
    elif jdk_candidate=$(jdk_newest "$1"); then
        JAVA_HOME=$jdk_candidate
    else
        jdk_missing
    fi
    export JAVA_HOME
}
