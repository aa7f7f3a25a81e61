# Types a line into a zsh of its own, presses tab, and prints what is offered, one a line.
# usage: zsh -f complete.zsh FOLDER-OF-_zhibiao LINE
zmodload zsh/zpty
zpty z zsh -f -i
await() { local text all=''; while zpty -r z text; do all+=$text; [[ $all == *$1* ]] && break; done; print -r -- "$all"; }
zpty -w z "PROMPT= RPROMPT=; stty -echo; fpath=($1 \$fpath); autoload -U compinit; compinit -D -u"
# What only fills arrays of the completion system is not offered.
zpty -w z 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits; builtin compadd -A hits "$@"; (( $#hits )) && print -rl -- "${hits[@]/#/hit }"; builtin compadd "$@"
}'
zpty -w z 'finish() { print -r -- "en""d"; exit }; comppostfuncs=(finish)'
zpty -w z 'bindkey "^I" complete-word; print rea""dy'
await ready >/dev/null
zpty -w -n z "$2"$'\t'
await end | tr -d '\r' | sed -n 's/^.*hit //p'
zpty -d z
