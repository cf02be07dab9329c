# 词句本第 1 册：左边是规则文件里可以写的句子，右边是它的含义，供 Drools 读取。
# 规则编写人员只需看左边；花括号处填名称或数字。改动句子必须另立第 2 册，已发布年度使用的词句本不得改动。
# 词义：达到、不低于＝含本数；不足、低于＝不含本数；超过＝不含本数；不超过＝含本数。
# 句型中不能用全角标点；较长的句型须排在以它开头相同的较短句型之前。

# 规则的骨架
[keyword](?<!\S)规则(?!\S)=rule
[keyword](?<!\S)当(?!\S)=when
[keyword](?<!\S)则(?!\S)=then
[keyword](?<!\S)结束(?!\S)=end
[keyword](?<!\S)依据条款 {id}=@clause("{id}")
[keyword](?<!\S)依据解释 {id}=@interpretation("{id}")

# 条件：填报项
[when]填报项 {name} 为是=Input( name == "{name}", value == true )
[when]填报项 {name} 为否=Input( name == "{name}", value == false )
[when]填报项 {name} 选 {choice}=Input( name == "{name}", value == "{choice}" )
[when]填报项 {name} 达到 {a} 但不足 {b}=Input( name == "{name}", value >= {a}, value < {b} )
[when]填报项 {name} 超过 {a} 且不超过 {b}=Input( name == "{name}", value > {a}, value <= {b} )
[when]填报项 {name} 不超过 {n}=Input( name == "{name}", value <= {n} )
[when]填报项 {name} 超过 {n}=Input( name == "{name}", value > {n} )
[when]填报项 {name} 达到 {n}=Input( name == "{name}", value >= {n} )
[when]填报项 {name} 低于 {n}=Input( name == "{name}", value < {n} )

# 条件：本指标的目标，其下以“- ”开头的句子都是对该目标的要求
[when]本指标的每个目标=$goal : Goal( )
[when]- 完成率达到 {a}% 但不足 {b}%=completionRate >= {a}, completionRate < {b}
[when]- 完成率达到 {a}% 且不超过 {b}%=completionRate >= {a}, completionRate <= {b}
[when]- 完成率超过 {a}% 但不足 {b}%=completionRate > {a}, completionRate < {b}
[when]- 完成率超过 {a}% 且不超过 {b}%=completionRate > {a}, completionRate <= {b}
[when]- 完成率不超过 {p}%=completionRate <= {p}
[when]- 完成率超过 {p}%=completionRate > {p}
[when]- 完成率达到 {p}%=completionRate >= {p}
[when]- 完成率低于 {p}%=completionRate < {p}

# 条件：年初目标值 ÷ 实际完成值，只用于未采用的解释
[when]- 年初目标值与实际完成值之比达到 {a}% 但不足 {b}%=plannedToActual >= {a}, plannedToActual < {b}
[when]- 年初目标值与实际完成值之比达到 {p}%=plannedToActual >= {p}
[when]- 年初目标值与实际完成值之比低于 {p}%=plannedToActual < {p}

# 结论：每条规则只写一句
[then]该目标不得分=award.percent( $goal, 0 );
[then]该目标得一半分=award.percent( $goal, 50 );
[then]该目标得满分=award.percent( $goal, 100 );
[then]该目标得 {p}% 的分=award.percent( $goal, {p} );
[then]该目标按完成率得分且得满为止=award.inProportion( $goal, completionRate );
[then]本指标不得分=award.percent( indicator, 0 );
[then]本指标得一半分=award.percent( indicator, 50 );
[then]本指标得满分=award.percent( indicator, 100 );
[then]本指标得 {p}% 的分=award.percent( indicator, {p} );
