# Runs checks, each by its name, and keeps what became of them; sourced by .ci/run.
#
# A check that exits with 77 was not made. It says why in a line that begins with
# "not checked here, because".

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
names=()
declare -A verdict_of seconds_of name_of

# check NAME COMMAND [ARGUMENT...]
check() {
    local name=$1 began=$SECONDS status
    shift
    printf '\n== %s: %s\n' "$name" "$*"
    # Where a status is asked for, a function does not stop at its first command that fails.
    set +e
    (
        set -e
        "$@"
    ) </dev/null 2>&1 | tee "$logs/$name"
    status=${PIPESTATUS[0]}
    set -e
    case $status in
    0)
        verdict_of[$name]=passed
        name_of[$*]=$name
        ;;
    77) verdict_of[$name]=$(grep '^not checked here, because ' "$logs/$name" | tail -1) ;;
    *) verdict_of[$name]="FAILED with status $status" ;;
    esac
    names+=("$name")
    seconds_of[$name]=$((SECONDS - began))
}

# The table of all checks. Fails if one of them did, or was left out without a reason.
report() {
    local name failed=() not_checked=()
    printf '\n%-28s %7s  %s\n' check seconds verdict
    for name in "${names[@]}"; do
        printf '%-28s %7d  %s\n' "$name" "${seconds_of[$name]}" "${verdict_of[$name]}"
        case ${verdict_of[$name]} in
        passed) ;;
        'not checked here, because '*) not_checked+=("$name") ;;
        *) failed+=("$name") ;;
        esac
    done
    printf '%-28s %7d\n\n' "in all" "$SECONDS"
    echo "${#names[@]} checks: ${#failed[@]} failed, ${#not_checked[@]} not checked here"
    if [ ${#failed[@]} -gt 0 ]; then
        printf 'failed: %s\n' "${failed[@]}" >&2
        return 1
    fi
}
